"""The clients of `soak` beside wrk: one that steers the server, one that is hostile, and one that is slow."""

import http.client
import json
import random
import socket
import ssl
import threading
import time

# Short enough that many slow connections come to their end while it runs.
DEADLINE = 5
MOST_CONNECTIONS = 400
FORM = "application/x-www-form-urlencoded"
LOGIN = "loginName=account0000{}&loginPassword=login_password&orderNumber=10000007&newMethod=CNAME_CSR_HASH"
UNTRUSTING = ssl._create_unverified_context()


class Worker(threading.Thread):
    """Does one thing again and again until it is told to stop, and notes what went wrong."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server = server
        self.stopping = threading.Event()
        self.done = 0
        self.wrong = []
        self.random = random.Random(1)

    def run(self):
        while not self.stopping.is_set() and self.server.is_up:
            try:
                self.turn()
                self.done += 1
            except OSError:
                # The server cuts off whom it must, and takes no more connections than it may.
                time.sleep(0.05)
            except http.client.HTTPException:
                time.sleep(0.05)

    def stop(self):
        self.stopping.set()
        self.join(timeout=2 * DEADLINE)

    def complain(self, text):
        if len(self.wrong) < 20:
            self.wrong.append(text)

    def connect(self, port, timeout=2.0):
        return socket.create_connection(("127.0.0.1", self.server.ports[port]), timeout=timeout)


class Steering(Worker):
    """Uses the control port as a suite of tests would."""

    def __init__(self, server):
        super().__init__(server)
        self.calls = 0
        self.steps = [
            self.read_journal, self.read_journal, self.verify, self.set_faults, self.reset_private, self.export,
            self.look_around, self.read_long_page,
        ]

    def turn(self):
        self.steps[self.done % len(self.steps)]()
        self.stopping.wait(0.05)

    def ask(self, method, path, body=None, expected=(200,), port="admin", kind="application/json"):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.ports[port], timeout=30)
        try:
            text = body if body is None or isinstance(body, str) else json.dumps(body)
            connection.request(method, path, text, {"Content-Type": kind} if text is not None else {})
            response = connection.getresponse()
            answer = response.read()
            if expected and response.status not in expected:
                self.complain(f"{method} {path}: {response.status} {answer[:200]!r}")
            return answer
        finally:
            connection.close()

    def read_journal(self):
        page = json.loads(self.ask("GET", "/__admin/requests?limit=20"))["requests"]
        if page:
            self.calls = max(self.calls, page[-1]["id"])

    def read_long_page(self):
        # All 10,000 calls at once take some 200 MiB for as long as they are written, which would hide the rest.
        json.loads(self.ask("GET", "/__admin/requests?limit=500"))

    def verify(self):
        question = {"match": {"endpoint": "AutoUpdateDCV"}, "times": {"atLeast": 1}, "within": "1s"}
        self.ask("POST", "/__admin/verify", question)
        self.ask("POST", "/__admin/verify", {"match": {"endpoint": "AutoAuthorize"}, "within": "50ms"}, (406,))

    def set_faults(self):
        fault = {"id": "passing", "match": {"order": 10000003}, "when": {"every": 2}, "respond": {"code": -14}}
        self.ask("POST", "/__admin/faults", fault, (201,))
        self.ask("DELETE", "/__admin/faults/passing", expected=(204,))

    def reset_private(self):
        name = f"~{self.done % 1000}"
        # A fault may strike this call, so that its answer says nothing.
        self.ask("POST", "/products/!AutoUpdateDCV", LOGIN.format(name), None, port="http", kind=FORM)
        self.ask("POST", f"/__admin/reset?account=account0000{name}", expected=(204,))

    def export(self):
        text = self.ask("GET", "/__admin/world")
        if self.done % 80 < len(self.steps):
            self.ask("PUT", "/__admin/world", text.decode(), (204,))

    def look_around(self):
        for path in ("orders", "accounts", "mailbox", "findings", "faults", "clock", "assumptions", "openapi.json"):
            self.ask("GET", f"/__admin/{path}")
        self.ask("DELETE", "/__admin/mailbox", expected=(204,))
        self.ask("GET", "/__admin/nothing", expected=(404,))
        self.ask("POST", "/__admin/faults", "[" * 5000, (422,))


class Hostile(Worker):
    """Sends what no client would, waits for the answer or the end, and looks that none of it is a 5xx of its own."""

    HEAD = b"POST /products/!AutoUpdateDCV HTTP/1.1\r\nHost: localhost\r\n"
    FORMS = [
        HEAD + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        HEAD + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        HEAD + b"Content-Length: -1\r\n\r\n",
        HEAD + b"Content-Length: 18446744073709551615\r\n\r\nabc",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;" + b"x" * 1_000_000 + b"\r\na\r\n0\r\n\r\n",
        HEAD + b"Content-Length: 100000\r\n\r\n" + b"a" * 100_000,
        HEAD + b"X: a\r\n b\r\n\r\n",
        HEAD + b"X\0: a\r\n\r\n",
        HEAD + b"X: y\r\n" * 10_000,
        HEAD.replace(b"\r\n", b"\n") + b"\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"GET /" + b"~" * 50_000 + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET http://localhost/livez HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
        b"GET /\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        bytes.fromhex("16030100c8010000c40303") + b"\x11" * 250,
        b"\x16\x03\x01\x00\x00" * 100,
        HEAD + b"Content-Length: 60000\r\n\r\n" + b"%7E" * 20_000,
        b"PUT /__admin/world HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n"
        + b'{"a":' * 40_000,
    ]

    def turn(self):
        port = self.random.choice(("https", "https", "http", "admin"))
        connection = self.connect(port)
        try:
            if port == "https" and self.random.random() < 0.7:
                connection = UNTRUSTING.wrap_socket(connection)
            form = self.random.choice(self.FORMS + [self.random.randbytes(2_000)])
            cut = self.random.choice((len(form), self.random.randrange(len(form))))
            connection.sendall(form[:cut])
            if cut < len(form) and self.random.random() < 0.5:
                return
            connection.settimeout(0.2)
            answer = connection.recv(65_536)
            if answer.startswith(b"HTTP/1.1 500"):
                self.complain(f"{port} {form[:80]!r}: {answer[:200]!r}")
        finally:
            connection.close()


class Slow(Worker):
    """Holds connections on which it says too little, says it too slowly, or takes no answer, until they are cut off.

    Now and then it opens more of them on a port than the port takes.
    """

    BEGINNINGS = [
        b"", b"POST /products/!Auto", Hostile.HEAD, Hostile.HEAD + b"Content-Length: 50000\r\n\r\nlogin",
        Hostile.HEAD + b"Transfer-Encoding: chunked\r\n\r\nFF\r\nlogin", b"\x16\x03\x01\x02\x00\x01",
    ]
    THIRSTLESS = b"GET /__admin/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 200

    def __init__(self, server):
        super().__init__(server)
        self.held = []
        self.cut_off = 0

    def turn(self):
        if self.done % 60 == 59:
            self.overflow()
        self.held = [connection for connection in self.held if self.goes_on(connection)]
        while len(self.held) < 60:
            self.held.append((self.begin(), time.monotonic()))
        self.stopping.wait(0.5)

    def begin(self):
        port = self.random.choice(("https", "http", "admin"))
        beginning = self.random.choice(self.BEGINNINGS)
        connection = self.connect(port)
        if port == "admin" and self.random.random() < 0.3:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            beginning = self.THIRSTLESS
        connection.setblocking(False)
        try:
            connection.send(beginning)
        except OSError:
            pass
        return connection

    def goes_on(self, held):
        connection, begun = held
        try:
            connection.send(b"a")
            # A connection that says nothing at all may stay; this one has been looked at for long enough.
            if time.monotonic() - begun < 6 * DEADLINE:
                return True
        except BlockingIOError:
            if time.monotonic() - begun < 6 * DEADLINE:
                return True
            self.complain("a client that takes no answer was not cut off")
        except OSError:
            self.cut_off += 1
        connection.close()
        return False

    def overflow(self):
        port = self.random.choice(("https", "http", "admin"))
        opened = []
        try:
            for _ in range(MOST_CONNECTIONS + 100):
                opened.append(self.connect(port))
        finally:
            for connection in opened:
                connection.close()

    def stop(self):
        super().stop()
        for connection, _ in self.held:
            connection.close()
