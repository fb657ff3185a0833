#!/usr/bin/env bash
# Gives Redis little memory, loads the platform with orders, and tells whether it lives with that; then stops gamification
# during a second load, starts it again, and counts what its groups made of it. Prints a markdown list with the conditions,
# and fails when something did not hold; at once when orders are not taken at all.
#   bench/redis-memory.sh [--memory 40mb] [--seconds 60] [--away 60] [--connections 64]
# Needs wrk, curl, psql, Maven and a load of 60 seconds at least. Orders are bought only, so every trade is worth one entry of
# the XP ledger. Runs a copy of the jar, so that a build meanwhile changes nothing.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/users.sh"
memory=40mb seconds=60 away=60 connections=64 users=100 base=${PORT_BASE:-23000}
while [ $# -gt 0 ]; do
  case $1 in
    --memory) memory=$2 ;;
    --seconds) seconds=$2 ;;
    --away) away=$2 ;;
    --connections) connections=$2 ;;
    *) sed -n '2,7p' "$0"; exit 2 ;;
  esac
  shift 2
done
[ "$seconds" -ge 60 ] || { echo "--seconds $seconds: a load shorter than 60 s fills nothing" >&2; exit 2; }
for tool in wrk curl psql; do command -v $tool >/dev/null || { echo "$tool is not installed" >&2; exit 1; }; done

"$root/astra" --version >/dev/null # builds, if anything has changed since the last build
work=$(mktemp -d)
mkdir -p "$work/launcher/target"
cp "$root/astra" "$work/"
cp -r "$root"/launcher/target/{astra.jar,lib} "$work/launcher/target/"
astra=$work/astra # there are no sources beside it, so it never builds
gateway=http://127.0.0.1:$base trading=http://127.0.0.1:$((base + 1)) user=http://127.0.0.1:$((base + 6))
export TOKENS=$work/tokens WRK_DIR=$root/bench/wrk SIDES=buy
set -a
. "$root/bench/unlimited.env"
ASTRA_TRADING_PRACTICE_BALANCE=100000000.00
set +a

stop() { if kill "$1" 2>/dev/null; then wait "$1" 2>/dev/null || true; fi; }
stop_servers() {
  for file in "$work"/data/postgres/postmaster.pid "$work"/data/redis/redis.pid; do
    [ -f "$file" ] && pid=$(head -1 "$file") && kill -INT "$pid" && tail --pid="$pid" -f /dev/null # it removes its file
  done
  true
}
core='' gamification='' load=''
trap 'for pid in $load $gamification $core; do stop "$pid"; done; stop_servers; rm -rf "$work"' EXIT
fail() { # what, a file that tells more
  echo "FAILED: $1" >&2
  tail -n 20 "$2" >&2
  exit 1
}
until_ready() { # URL, pid, log
  for _ in $(seq 600); do
    curl -fs -m 2 "$1/health/ready" >/dev/null 2>&1 && return
    kill -0 "$2" 2>/dev/null || break
    sleep 0.2
  done
  fail "$1 is not ready" "$3"
}
start() { # log, services...: leaves pid
  local log=$work/$1.log
  shift
  "$astra" run "$@" --port-base "$base" >>"$log" 2>&1 &
  pid=$!
}

# The servers that a killed platform leaves behind, for two processes of services.
"$astra" up --data "$work/data" --port-base "$base" >"$work/up.log" 2>&1 &
core=$!
until_ready "$gateway" "$core" "$work/up.log"
kill -9 "$core"
wait "$core" 2>/dev/null || true
export ASTRA_DATABASE_URI=postgresql://127.0.0.1:$((base + 32))/astratrade ASTRA_REDIS_URI=redis://127.0.0.1:$((base + 79))

redis() { # a command in one line; prints what comes within a moment
  exec 3<>"/dev/tcp/127.0.0.1/$((base + 79))"
  printf '%s\r\nQUIT\r\n' "$1" >&3
  timeout 2 cat <&3 || true
  exec 3>&-
}
memory_of() { redis "INFO memory" | tr -d '\r' | awk -F: -v key="$1" '$1 == key {print $2}'; }
sql() { psql -XAtq -h 127.0.0.1 -p $((base + 32)) -U postgres -d astratrade -c "$1"; }
trades() { sql "SELECT count(*) FROM trading.trades"; }
entries() { sql "SELECT count(DISTINCT source_event_id) FROM gamification.xp_ledger WHERE activity = 'trade'"; }
metric() { # name: the sum over both processes
  { curl -fs "$gateway/metrics"; curl -fs "http://127.0.0.1:$((base + 2))/metrics" || true; } |
    awk -v name="$1" 'index($0, name) == 1 && $0 !~ /^#/ {n += $NF} END {printf "%d", n}'
}
field() { sed "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/"; }

redis "CONFIG SET maxmemory $memory" | head -1 | grep -q OK
limit=$(memory_of maxmemory)
start core gateway trading user
core=$pid
start gamification gamification
gamification=$pid
until_ready "$gateway" "$core" "$work/core.log"
until_ready "$trading" "$core" "$work/core.log"
register_users "$user/api/v1/users" memory "$users" >"$TOKENS"
[ "$(grep -c . "$TOKENS")" -eq "$users" ] || fail "$users users were to be registered" "$TOKENS"

# What the load asks for, once: a load that is refused proves nothing.
status=$(curl -sS -m 20 -o "$work/answer" -w '%{http_code}' "$trading/api/v1/trading/orders" -H 'Content-Type: application/json' \
  -H "Authorization: Bearer $(head -1 "$TOKENS")" -d '{"symbol":"BTC-USD","side":"buy","type":"market","quantity":"0.001"}')
[[ $status == 2?? ]] || fail "the first order is answered with $status" "$work/answer"

failed=0 peak=0 logins=0 refused=0
expect() { if [ "$2" "$3" "$4" ]; then echo "* $1"; else echo "* FAILED: $1"; failed=1; fi; }
register() { curl -sS -m 20 "$user/api/v1/users/register" -H 'Content-Type: application/json' -d "{\"username\":\"m$1$$\",\"email\":\"m$1$$@example.com\",\"password\":\"correct-horse-battery\"}"; }
login() { curl -sS -m 20 "$gateway/api/v1/users/login" -H 'Content-Type: application/json' -d "{\"username\":\"m0$$\",\"password\":\"correct-horse-battery\"}"; }
runs() { kill -0 "$1" 2>/dev/null; }
watch_while() { # condition...: logs in, asks for the registry, looks at memory
  while "$@"; do
    now=$(memory_of used_memory)
    [ "${now:-0}" -le "$peak" ] || peak=$now
    logins=$((logins + 1))
    login | grep -q access_token || refused=$((refused + 1))
    curl -fs "$gateway/services" | grep -q '"trading"' || { echo "* FAILED: trading left the registry"; failed=1; }
    sleep 2
  done
}
orders() { # seconds, log
  load_begun=$SECONDS
  wrk -t1 -c"$connections" -d"$1"s --latency --timeout 5s -s "$WRK_DIR/post-order.lua" "$trading" >"$work/$2.txt" &
  load=$!
}
told() { awk '/Requests\/sec/ {rate = int($2)} /requests in/ {n = $1} /Non-2xx/ {bad = $NF} /Socket errors/ {errors = ", " $0} $1 == "99%" {p99 = $2}
  END {printf "%d sent, %d/s, p99 %s, %d refused%s", n, rate, p99, bad, errors}' "$work/$1.txt"; }
accepted() { awk '/requests in/ {n = $1} /Non-2xx/ {bad = $NF} END {print n - bad}' "$work/$1.txt"; }
loaded() { # log: the load has ended, lasted as long as it should, and orders were taken
  wait "$load" || fail "the load broke off" "$work/$1.txt"
  load=''
  [ $((SECONDS - load_begun)) -ge "$seconds" ] || fail "the load lasted $((SECONDS - load_begun)) s instead of $seconds" "$work/$1.txt"
  [ "$(accepted "$1")" -gt 0 ] || fail "no order of the load was taken" "$work/$1.txt"
}

echo "Redis with maxmemory $memory, $connections connections, $(nproc) cores, load average before $(cut -d' ' -f1 /proc/loadavg), $(date -u +%FT%TZ):"
register 0 >/dev/null
orders "$seconds" full
watch_while runs "$load"
loaded full
echo "* load of $seconds s: $(accepted full) orders taken; $(told full)"
echo "* at its end: relays held back $(metric astra_outbox_held_back), rows waiting in outboxes $(metric astra_outbox_unpublished), trades projected $(trades), entered into the XP ledger $(entries)"

token=$(login | field access_token)
me=$(curl -sS "$gateway/api/v1/users/me" -H "Authorization: Bearer $token" | field id)
begun=$SECONDS
curl -fsS "$gateway/api/v1/trading/orders" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -d '{"symbol":"BTC-USD","side":"buy","type":"market","quantity":"0.05"}' >/dev/null
until curl -fs "$gateway/api/v1/gamification/users/$me" | grep -q '"xp":[1-9]' || [ $((SECONDS - begun)) -ge 300 ]; do sleep 0.5; done
expect "XP of a new trade visible after $((SECONDS - begun)) s" $((SECONDS - begun)) -lt 30

stop "$gamification"
gamification=''
gone=$SECONDS
orders "$seconds" away
watch_while runs "$load"
loaded away
echo "* load of $seconds s without gamification: $(accepted away) orders taken; $(told away)"
taken=$(($(accepted full) + $(accepted away) + 2)) # with the first order, and the one whose XP was looked for
behind() { [ "$(trades)" -lt "$taken" ] && [ $((SECONDS - gone)) -lt $((seconds + 120)) ]; }
watch_while behind
expect "group trading_internal had every trade so far $((SECONDS - gone)) s after gamification's stop, while it was away" "$(trades)" -ge "$taken"
while [ $((SECONDS - gone)) -lt "$away" ]; do sleep 1; done
echo "* away for $((SECONDS - gone)) s, $(($(trades) - $(entries))) trades behind"
start gamification gamification
gamification=$pid
begun=$SECONDS
late() { { [ "$(trades)" -lt "$taken" ] || [ "$(entries)" -lt "$(trades)" ]; } && [ $((SECONDS - begun)) -lt 600 ]; }
watch_while late
echo "* caught up $((SECONDS - begun)) s after its start; events given to groups from outboxes: $(metric astra_events_refilled_total)"
expect "$taken orders answered as taken, $(trades) trades projected: none lost" "$(trades)" -ge "$taken"
expect "XP ledger: $(entries) trades entered of $(trades)" "$(entries)" -eq "$(trades)"
expect "none twice" "$(sql "SELECT count(*) - count(DISTINCT source_event_id) FROM gamification.xp_ledger")" -eq 0
expect "XP of users is the sum of the ledger" "$(sql "SELECT (SELECT sum(xp) FROM gamification.user_progress) - (SELECT sum(xp) FROM gamification.xp_ledger)")" -eq 0
expect "nothing in dead letters" "$(redis "KEYS astra.dlq.*" | grep -c 'astra\.dlq' || true)" -eq 0
expect "Redis used at most $peak of $limit bytes" "$peak" -le "$limit"
expect "$logins logins in all, $refused refused" "$refused" -eq 0
exit $failed
