#!/usr/bin/env bash
# Gives Redis little memory, loads the platform with orders, and tells whether it lives with that; prints a markdown list
# with the conditions, and fails when something did not hold.
#   bench/redis-memory.sh [--memory 40mb] [--seconds 60] [--connections 64]
# Needs wrk, curl and Maven.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/users.sh"
memory=40mb seconds=60 connections=64 users=100 base=${PORT_BASE:-23000}
while [ $# -gt 0 ]; do
  case $1 in
    --memory) memory=$2 ;;
    --seconds) seconds=$2 ;;
    --connections) connections=$2 ;;
    *) sed -n '2,5p' "$0"; exit 2 ;;
  esac
  shift 2
done
command -v wrk >/dev/null || { echo "wrk is not installed (apt-get install wrk)" >&2; exit 1; }

work=$(mktemp -d)
gateway=http://127.0.0.1:$base trading=http://127.0.0.1:$((base + 1)) user=http://127.0.0.1:$((base + 6))
export TOKENS=$work/tokens WRK_DIR=$root/bench/wrk ASTRA_TRADING_TRADES_PER_DAY=0
"$root/astra" up --data "$work/data" --port-base "$base" >"$work/up.log" 2>&1 &
pid=$!
trap 'kill $pid 2>/dev/null; wait $pid 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 300); do
  curl -fs "$gateway/health/ready" >/dev/null 2>&1 && break
  kill -0 $pid 2>/dev/null || { cat "$work/up.log"; exit 1; }
  sleep 0.5
done

redis() { # a command in one line; prints what comes within a moment
  exec 3<>"/dev/tcp/127.0.0.1/$((base + 79))"
  printf '%s\r\nQUIT\r\n' "$1" >&3
  timeout 2 cat <&3 || true
  exec 3>&-
}
used() { redis "INFO memory" | tr -d '\r' | awk -F: '/^used_memory:/ {print $2}'; }
metric() { curl -fs "$gateway/metrics" | awk -v name="$1" 'index($0, name) == 1 && $0 !~ /^#/ {n += $NF} END {printf "%d", n}'; }
field() { sed "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/"; }

redis "CONFIG SET maxmemory $memory" | head -1 | grep -q OK
limit=$(redis "INFO memory" | tr -d '\r' | awk -F: '/^maxmemory:/ {print $2}')
register_users "$user/api/v1/users" memory "$users" >"$TOKENS"

failed=0 peak=0 logins=0
expect() { if [ "$2" "$3" "$4" ]; then echo "* $1"; else echo "* FAILED: $1"; failed=1; fi; }
wrk -t1 -c"$connections" -d"$seconds"s --latency --timeout 5s -s "$WRK_DIR/orders.lua" "$trading" >"$work/wrk.txt" &
load=$!
register() { curl -sS "$user/api/v1/users/register" -H 'Content-Type: application/json' -d "{\"username\":\"m$1$$\",\"email\":\"m$1$$@example.com\",\"password\":\"correct-horse-battery\"}"; }
register 0 >/dev/null
login() { curl -sS -m 20 "$gateway/api/v1/users/login" -H 'Content-Type: application/json' -d "{\"username\":\"m0$$\",\"password\":\"correct-horse-battery\"}"; }
refused=0
while kill -0 $load 2>/dev/null; do
  now=$(used); [ "${now:-0}" -gt $peak ] && peak=$now
  logins=$((logins + 1))
  login | grep -q access_token || refused=$((refused + 1))
  curl -fs "$gateway/services" | grep -q '"trading"' || { echo "trading left the registry"; failed=1; }
  sleep 2
done
wait $load || true
held=$(metric astra_outbox_held_back) waiting=$(metric astra_outbox_unpublished)

token=$(login | field access_token)
me=$(curl -sS "$gateway/api/v1/users/me" -H "Authorization: Bearer $token" | field id)
begun=$SECONDS
curl -fsS "$gateway/api/v1/trading/orders" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -d '{"symbol":"BTC-USD","side":"buy","type":"market","quantity":"0.05"}' >/dev/null
until curl -fs "$gateway/api/v1/gamification/users/$me" | grep -q '"xp":[1-9]' || [ $((SECONDS - begun)) -ge 300 ]; do sleep 0.5; done
visible=$((SECONDS - begun))

echo "Redis with maxmemory $memory, $seconds s of orders by $connections connections, $(nproc) cores, $(date -u +%FT%TZ):"
awk '/Requests\/sec/ {print "* orders/s: " int($2)} /requests in/ {print "* orders: " $1} /Non-2xx/ {print "* refused: " $NF}' "$work/wrk.txt"
echo "* at the end of the load: relays held back $held, events in outboxes $waiting"
echo "* given to groups from the outbox: $(metric astra_events_refilled_total)"
expect "Redis used at most $peak of $limit bytes" "$peak" -le "$limit"
expect "$logins logins, $refused refused" "$refused" -eq 0
expect "XP of a new trade after $visible s" "$visible" -lt 30
exit $failed
