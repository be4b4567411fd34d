-- Has wrk ask for the addresses of a list, a line each, one after the other and again from the first; prints what came of
-- it as a line of JSON, times in microseconds. usage: wrk … -s walk.lua <address> -- <list>

local requests = {}
local place = 0

function init(args)
  local headers = { ["Accept-Encoding"] = "gzip, deflate, br", ["Accept-Language"] = "ar,fr;q=0.8" }
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  place = place % #requests + 1
  return requests[place]
end

function done(summary, latency)
  local errors = summary.errors
  local found = {
    requests = summary.requests,
    duration = summary.duration,
    bytes = summary.bytes,
    p50 = latency:percentile(50),
    p99 = latency:percentile(99),
    refused = errors.connect,
    broken = errors.read + errors.write,
    late = errors.timeout,
    status = errors.status,
  }
  local parts = {}
  for name, value in pairs(found) do
    parts[#parts + 1] = string.format('"%s":%.0f', name, value)
  end
  print("{" .. table.concat(parts, ",") .. "}")
end
