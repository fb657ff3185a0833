-- Of ten requests: four orders, three accounts, two positions, one leaderboard.
local mix
local at = {}
local next = 0

function init()
  local orders = dofile(os.getenv("WRK_DIR") .. "/orders.lua")
  local reads = dofile(os.getenv("WRK_DIR") .. "/reads.lua")
  mix = { orders, reads.account, orders, reads.progress, orders, reads.account, reads.leaderboard, orders, reads.progress, reads.account }
end

function request()
  next = next % #mix + 1
  local kind = mix[next]
  at[kind] = (at[kind] or 0) % #kind + 1
  return kind[at[kind]]
end
