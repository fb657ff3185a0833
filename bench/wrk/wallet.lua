local reads
local next = 0

-- Only now does wrk know the host that its requests must name.
function init()
  reads = dofile(os.getenv("WRK_DIR") .. "/reads.lua").wallet
end

function request()
  next = next % #reads + 1
  return reads[next]
end
