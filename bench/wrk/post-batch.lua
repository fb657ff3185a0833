-- Batches of transactions with two postings each, posted by an administrator: from the world to a user, and a fee from there.
-- ADMIN names the file with the token, USER_IDS the one with the users' ids; BATCH is how many transactions are in one request.
local admin
local ids = {}
local run = os.time()
local batch = tonumber(os.getenv("BATCH") or "50")
local next = 0
local at = 0

function init()
  for line in io.lines(os.getenv("ADMIN")) do admin = line end
  for line in io.lines(os.getenv("USER_IDS")) do ids[#ids + 1] = line end
end

local one = '{"reference":"%s-%d-%d","kind":"bench","postings":[{"source":"world","destination":"user:%s","currency":"USD",'
  .. '"amount":"0.02"},{"source":"user:%s","destination":"platform:fees:bench","currency":"USD","amount":"0.01"}]}'

function request()
  next = next + 1
  local parts = {}
  for i = 1, batch do
    at = at % #ids + 1
    parts[i] = string.format(one, run, next, i, ids[at], ids[at])
  end
  local headers = {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. admin,
    ["Idempotency-Key"] = "batch-" .. run .. "-" .. next,
  }
  return wrk.format("POST", "/api/v1/admin/financial/ledger/postings", headers,
    '{"reason":"bench","transactions":[' .. table.concat(parts, ",") .. "]}")
end
