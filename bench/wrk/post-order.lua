local orders
local next = 0

-- Only now does wrk know the host that its requests must name.
function init()
  orders = dofile(os.getenv("WRK_DIR") .. "/orders.lua")
end

function request()
  next = next % #orders + 1
  return orders[next]
end
