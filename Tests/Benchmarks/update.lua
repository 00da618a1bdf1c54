-- Calls of AutoUpdateDCV for wrk: each sets another method for an order drawn at random, so that each changes the world.
-- Arguments: the number of orders, the number of accounts, `close` for a connection per call.

local function request_with(orders, accounts, method, connection)
    local body = "loginName=account%04d&loginPassword=login_password&orderNumber=%d&newMethod=" .. method
    local length = #string.format(body, 0, 10000000)
    local head = table.concat({
        "POST /products/!AutoUpdateDCV HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: " .. length, connection,
    }, "\r\n")
    return function(number)
        return string.format(head .. "\r\n" .. body, number % accounts, 10000000 + number)
    end
end

function init(arguments)
    local orders, accounts = tonumber(arguments[1]), tonumber(arguments[2])
    local connection = arguments[3] == "close" and "Connection: close\r\n" or ""
    local methods = {
        request_with(orders, accounts, "CNAME_CSR_HASH", connection),
        request_with(orders, accounts, "HTTPS_CSR_HASH", connection),
    }
    local turn = 0
    math.randomseed(1)
    request = function()
        turn = turn + 1
        return methods[turn % 2 + 1](math.random(0, orders - 1))
    end
end

-- One line for `run`: calls, seconds, the 99th percentile in milliseconds, and how many went wrong.
function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    io.write(string.format(
        "RESULT %d %.6f %.3f %d\n", summary.requests, summary.duration / 1e6, latency:percentile(99) / 1000, failed
    ))
end
