#!/usr/bin/env bash
# Starts the platform on empty data, loads it with wrk, and appends a table to bench/results/<date>.md with the conditions.
#   bench/run.sh [--seconds 15] [--connections 64] [--runs 3] [--out FILE]
# Needs wrk, curl and Maven. Limits are raised, the checks stay on. Each figure is the median of the runs by requests/s.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/users.sh"
seconds=15 connections=64 runs=3 users=200 base=${PORT_BASE:-19000} out="$root/bench/results/$(date -u +%F).md"
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2 ;;
    --connections) connections=$2 ;;
    --runs) runs=$2 ;;
    --out) out=$2 ;;
    *) sed -n '2,4p' "$0"; exit 2 ;;
  esac
  shift 2
done
command -v wrk >/dev/null || { echo "wrk is not installed (apt-get install wrk)" >&2; exit 1; }

work=$(mktemp -d)
classpath=$("$root/bench/classpath.sh")
gateway=http://127.0.0.1:$base trading=http://127.0.0.1:$((base + 1)) financial=http://127.0.0.1:$((base + 4)) user=http://127.0.0.1:$((base + 6))
export TOKENS=$work/tokens USER_IDS=$work/ids WRK_DIR=$root/bench/wrk

export ASTRA_TRADING_TRADES_PER_DAY=0 ASTRA_GATEWAY_RATE_LIMIT_LIMITS_USER_RATE=100000000 \
  ASTRA_GATEWAY_RATE_LIMIT_LIMITS_TRADING_ORDERS_RATE=100000000 \
  ASTRA_GATEWAY_RATE_LIMIT_LIMITS_GAMIFICATION_RATE=100000000
"$root/astra" up --data "$work/data" --port-base "$base" >"$work/up.log" 2>&1 &
pid=$!
trap 'kill $pid 2>/dev/null; wait $pid 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 300); do
  curl -fs "$gateway/health/ready" >/dev/null 2>&1 && break
  kill -0 $pid 2>/dev/null || { cat "$work/up.log"; exit 1; }
  sleep 0.5
done

register_users "$user/api/v1/users" bench "$users" >"$TOKENS"
user_ids <"$TOKENS" >"$USER_IDS"
fund_users "$financial" 1000 <"$TOKENS"

once() { # script, url, seconds, connections: requests/s, p50, p99, refused or failed
  wrk -t1 -c"$4" -d"$3"s --latency --timeout 5s -s "$WRK_DIR/$1.lua" "$2" >"$work/wrk.txt"
  awk '/Requests\/sec/ {rate = int($2)} $1 == "50%" {p50 = $2} $1 == "99%" {p99 = $2}
    /Non-2xx/ {bad = $NF} /Socket errors/ {errors = ", " $0}
    END {printf "%d | %s | %s | %d%s\n", rate, p50, p99, bad, errors}' "$work/wrk.txt"
}

load() { # title, script, url, seconds, connections: a row with the run of the median rate
  local i
  for i in $(seq "$runs"); do
    once "$2" "$3" "$4" "${5:-$connections}"
    [ "$i" = "$runs" ] || sleep 5
  done | sort -n | awk -v title="$1" '{row[NR] = $0} END {print "| " title " | " row[int((NR + 1) / 2)] " |"}'
}

waiting() { # events that consumer groups have not acknowledged
  curl -fs "$gateway/metrics" | awk '/^astra_events_(lag|pending)[{ ]/ {n += $NF} END {printf "%d", n}'
}

catch_up() { # after a burst: reads beside consumers that catch up, then how long these took
  local ended begun=$SECONDS behind
  once post-order "$trading" 10 "$connections" >/dev/null
  ended=$SECONDS behind=$(waiting)
  echo "| GET /trading/account, 8 connections, gateway, while consumers catch up | $(once get-account "$gateway" 10 8) |"
  while [ "$(waiting)" -gt 0 ] && [ $((SECONDS - ended)) -lt 600 ]; do sleep 0.5; done
  caught_up="After a burst of $((ended - begun)) s, $behind events behind, consumers had caught up by themselves $((SECONDS - ended)) s later."
}

echo "warming up" >&2
once post-order "$trading" 15 "$connections" >/dev/null
once post-order "$gateway" 15 "$connections" >/dev/null

mkdir -p "$(dirname "$out")"
{
  echo "# $(date -u '+%F %H:%M') UTC"
  echo
  echo "Commit $(git -C "$root" rev-parse --short HEAD), \`bench/run.sh\`: wrk -t1 -c$connections, $seconds s each after a warm-up, median of $runs runs, $users users, market orders in turn buy and sell."
  echo "One JVM with every set of \`./astra up\`, embedded PostgreSQL (fsync and synchronous_commit on) and Redis (AOF everysec),"
  echo "relay and all consumers running, wrk on the same machine; trade caps and rate limits raised, their checks on."
  echo
  echo "* machine: $(nproc) cores ($(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo)), $(awk '/MemTotal/ {printf "%d GiB", $2 / 1048576}' /proc/meminfo), $(uname -sr)"
  echo "* java: $(sed -n 's/^ *java  *//p' "$work/up.log" | head -1)"
  echo
  echo "| load | requests/s | p50 | p99 | refused or failed |"
  echo "|---|---|---|---|---|"
  load "POST /trading/orders, direct to trading" post-order "$trading" "$seconds"
  sleep 5
  load "POST /trading/orders, through the gateway" post-order "$gateway" "$seconds"
  sleep 5
  load "GET /trading/account, through the gateway" get-account "$gateway" "$seconds"
  load "GET leaderboard, through the gateway" leaderboard "$gateway" "$seconds"
  load "POST /financial/transfers, direct to financial" post-transfer "$financial" "$seconds"
  load "POST /financial/transfers, through the gateway" post-transfer "$gateway" "$seconds"
  load "GET /financial/wallet, through the gateway" wallet "$gateway" "$seconds"
  load "mixed (4 orders, 5 reads of trading, 1 board), through the gateway" mixed "$gateway" "$seconds"
  catch_up
  echo
  echo "$caught_up"
  echo
  echo "| | trades | p50 | p99 | failed |"
  echo "|---|---|---|---|---|"
  java -cp "$classpath" io.astratrade.bench.XpLatency "$gateway" "$TOKENS" 200 20
  echo
} | tee -a "$out"
if grep -q "has been blocked" "$work/up.log"; then
  echo "an event loop was blocked during the benchmark:" >&2
  grep "has been blocked" "$work/up.log" | head -3 >&2
  exit 1
fi
