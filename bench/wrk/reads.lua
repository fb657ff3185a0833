-- The reads of a client that looks at its own account and at the board.
local tokens = dofile(os.getenv("WRK_DIR") .. "/tokens.lua")
local function get(path)
  local requests = {}
  for i, token in ipairs(tokens) do
    requests[i] = wrk.format("GET", path, { ["Authorization"] = "Bearer " .. token })
  end
  return requests
end
return {
  account = get("/api/v1/trading/account"),
  leaderboard = get("/api/v1/gamification/leaderboards/xp/daily?limit=20"),
  progress = get("/api/v1/trading/positions"),
  wallet = get("/api/v1/financial/wallet"),
}
