"""Milliseconds from the start of a process to its first correct answer over TLS, the median of some starts.

first_answer.py STARTS PORT COMMAND…
"""

import socket
import ssl
import statistics
import subprocess
import sys
import time

BODY = b"loginName=account0000&loginPassword=login_password&orderNumber=10000000&newMethod=CNAME_CSR_HASH"
REQUEST = (
    b"POST /products/!AutoUpdateDCV HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s" % (len(BODY), BODY)
)
# The certificates are not what is measured, and those of the peers are of nobody.
CONTEXT = ssl.create_default_context()
CONTEXT.check_hostname = False
CONTEXT.verify_mode = ssl.CERT_NONE


def answer(port):
    """What the server says, or None while nobody listens."""
    try:
        plain = socket.create_connection(("127.0.0.1", port), timeout=5)
    except ConnectionRefusedError:
        return None
    # As HTTP clients do, so that no small write waits for the other side's acknowledgement.
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with CONTEXT.wrap_socket(plain) as connection:
        connection.sendall(REQUEST)
        received = b""
        while not received.endswith(b"errorCode=0"):
            piece = connection.recv(4096)
            if not piece:
                break
            received += piece
    return received


def start(port, command):
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while (received := answer(port)) is None:
            if process.poll() is not None or time.perf_counter() - begun > 30:
                sys.exit(f"{command[0]} does not answer on port {port}")
            time.sleep(0.0005)
        taken = time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()
    if not (received.startswith(b"HTTP/1.1 200") and received.endswith(b"errorCode=0")):
        sys.exit(f"{command[0]} answered {received!r}")
    return taken * 1000


starts, port, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
print(f"{statistics.median(start(port, command) for _ in range(starts)):.1f}")
