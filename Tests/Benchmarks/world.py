"""Writes a world in JSON: world.py ORDERS ACCOUNTS > FILE. Each order has one domain and belongs to one account."""

import sys

orders, accounts = int(sys.argv[1]), int(sys.argv[2])
out = sys.stdout
out.write('{"accounts":[')
out.write(",".join(f'{{"loginName":"account{a:04}","loginPassword":"login_password"}}' for a in range(accounts)))
out.write('],"orders":[\n')
for number in range(orders):
    out.write(
        f'{{"orderNumber":{10000000 + number},"account":"account{number % accounts:04}",'
        f'"domains":[{{"name":"www{number}.example.com","method":"HTTP_CSR_HASH"}}]}}'
    )
    out.write(",\n" if number + 1 < orders else "\n")
out.write("]}\n")
