-- Generic cell rate algorithm over all buckets of a request: all let it pass, or none is charged.
-- KEYS: buckets. ARGV: rate and window (ms) of each. Answer: allowed, limit, remaining, reset seconds, retry seconds.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local known = redis.call('MGET', unpack(KEYS))
local arrivals = {}
local tightest = { 1, 0, math.huge, 0, 0 }
for i = 1, #KEYS do
  local limit = tonumber(ARGV[2 * i - 1])
  local period = tonumber(ARGV[2 * i]) * 1000
  local interval = period / limit
  local arrival = math.max(tonumber(known[i] or now), now) + interval
  local wait = arrival - period - now
  if wait > 0 then
    return { 0, limit, 0, math.ceil((arrival - interval - now) / 1000000), math.ceil(wait / 1000000) }
  end
  local remaining = math.floor((period - (arrival - now)) / interval + 0.000001)
  if remaining < tightest[3] then
    tightest = { 1, limit, remaining, math.ceil((arrival - now) / 1000000), 0 }
  end
  arrivals[i] = arrival
end
for i, key in ipairs(KEYS) do
  redis.call('SET', key, string.format('%.0f', arrivals[i]), 'PX', math.ceil((arrivals[i] - now) / 1000) + 1)
end
return tightest
