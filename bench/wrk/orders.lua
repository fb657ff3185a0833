-- The requests that place market orders: every user buys, then sells the same, over three symbols. With SIDES=buy only the
-- first half, so that no position closes and every trade earns XP.
local tokens = dofile(os.getenv("WRK_DIR") .. "/tokens.lua")
local lots = { { "BTC-USD", "0.001" }, { "ETH-USD", "0.01" }, { "SOL-USD", "0.1" } }
local orders = {}
for round = 1, os.getenv("SIDES") == "buy" and 1 or 2 do
  for i, token in ipairs(tokens) do
    local lot = lots[(i % #lots) + 1]
    local body = string.format('{"symbol":"%s","side":"%s","type":"market","quantity":"%s"}',
      lot[1], round == 1 and "buy" or "sell", lot[2])
    orders[#orders + 1] = wrk.format("POST", "/api/v1/trading/orders",
      { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }, body)
  end
end
return orders
