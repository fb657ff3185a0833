local orders = dofile(os.getenv("WRK_DIR") .. "/orders.lua")
local next = 0
function request()
  next = next % #orders + 1
  return orders[next]
end
