local reads = dofile(os.getenv("WRK_DIR") .. "/reads.lua").account
local next = 0
function request()
  next = next % #reads + 1
  return reads[next]
end
