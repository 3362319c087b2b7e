-- For wrk: posts each line of a file once, and says how long that took. wrk itself would go on
-- to the end of its time, so that who started it ends it.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds, nanoseconds; } moment;
  int clock_gettime(int, moment *);
]]
-- wrk asks for one request to see what kind it is, and does not send it.
local bodies, sent, taken, other, began = {}, -1, 0, 0, nil

local function now()
  local moment = ffi.new("moment")
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.seconds) + tonumber(moment.nanoseconds) / 1e9
end

function init(words)
  for line in io.lines(words[1]) do bodies[#bodies + 1] = line end
end

function request()
  sent = sent + 1
  if sent == 1 then began = now() end
  if sent < 1 or sent > #bodies then return wrk.format("GET", "/rapport/none") end
  return wrk.format("POST", "/rapport/forms/trial",
    { ["Content-Type"] = "application/x-www-form-urlencoded" }, bodies[sent])
end

function response(status)
  if status == 303 then taken = taken + 1
  elseif status ~= 404 then other = other + 1 end
  if taken + other == #bodies then
    io.stderr:write(string.format("%.6f %d\n", now() - began, other))
    wrk.thread:stop()
  end
end
