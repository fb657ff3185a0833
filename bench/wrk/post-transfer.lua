-- Every user gives the next one a cent, under a key that is used once: what each has stays nearly the same. TOKENS names the
-- file with their tokens, USER_IDS the one with their ids, in the same order.
local tokens
local ids = {}
local run = os.time()
local next = 0

-- Only now does wrk know the host that its requests must name.
function init()
  tokens = dofile(os.getenv("WRK_DIR") .. "/tokens.lua")
  for line in io.lines(os.getenv("USER_IDS")) do ids[#ids + 1] = line end
end

function request()
  next = next + 1
  local from = next % #tokens + 1
  local to = from % #ids + 1
  local headers = {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. tokens[from],
    ["Idempotency-Key"] = run .. "-" .. next,
  }
  local body = string.format('{"to_user_id":"%s","currency":"USD","amount":"0.01"}', ids[to])
  return wrk.format("POST", "/api/v1/financial/transfers", headers, body)
end
