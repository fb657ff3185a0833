#!/usr/bin/env bash
# Measures the ledger through its API on empty data, with nothing else running, and beside it bare inserts of the same
# PostgreSQL; appends a table with the conditions to bench/results/<date>-ledger.md.
#   bench/ledger.sh [--seconds 15] [--connections 64] [--runs 3] [--users 1000] [--out FILE]
# Needs wrk, curl and Maven. Each figure is the median of the runs.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
seconds=15 connections=64 runs=3 users=1000 base=${PORT_BASE:-22000} out="$root/bench/results/$(date -u +%F)-ledger.md"
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2 ;;
    --connections) connections=$2 ;;
    --runs) runs=$2 ;;
    --users) users=$2 ;;
    --out) out=$2 ;;
    *) sed -n '2,5p' "$0"; exit 2 ;;
  esac
  shift 2
done
command -v wrk >/dev/null || { echo "wrk is not installed (apt-get install wrk)" >&2; exit 1; }

work=$(mktemp -d)
classpath=${CLASSPATH:-$("$root/bench/classpath.sh")}
financial=http://127.0.0.1:$((base + 4)) postgres=127.0.0.1:$((base + 32))
export WRK_DIR=$root/bench/wrk TOKENS=$work/tokens USER_IDS=$work/ids ADMIN=$work/admin
pid=
stop() { if [ -n "$pid" ] && kill "$1" "$pid" 2>/dev/null; then wait "$pid" 2>/dev/null || true; fi; pid=; }
finish() {
  stop -TERM
  local file
  for file in "$work"/data/postgres/postmaster.pid "$work"/data/redis/redis.pid; do
    [ -f "$file" ] && kill -INT "$(head -1 "$file")" 2>/dev/null && tail --pid="$(head -1 "$file")" -f /dev/null
  done
  rm -rf "$work"
}
trap finish EXIT

until_ready() { # port, log
  for _ in $(seq 600); do
    curl -fs -m 1 "http://127.0.0.1:$1/health/ready" >/dev/null 2>&1 && return
    kill -0 "$pid" 2>/dev/null || { cat "$2" >&2; exit 1; }
    sleep 0.2
  done
  echo "not ready, see $2" >&2
  exit 1
}

java -cp "$classpath" io.astratrade.bench.LedgerUsers "$users" "$work"
export ASTRA_AUTH_JWKS ASTRA_DATABASE_URI=postgresql://postgres@$postgres/astratrade ASTRA_REDIS_URI=redis://127.0.0.1:$((base + 79))
ASTRA_AUTH_JWKS=$(cat "$work/jwks")

# The servers of a platform that was killed, and nothing but the ledger's service on them.
"$root/astra" up --data "$work/data" --port-base "$base" >"$work/up.log" 2>&1 &
pid=$!
until_ready "$base" "$work/up.log"
stop -KILL
begin() { # settings...
  env "$@" "$root/astra" run financial --port-base "$base" >"$work/run.log" 2>&1 &
  pid=$!
  until_ready $((base + 4)) "$work/run.log"
}
sql() { java -cp "$classpath" io.astratrade.bench.Sql "jdbc:postgresql://$postgres/astratrade?user=postgres" "$@"; }

begin ASTRA_FINANCIAL_LEDGER_TRANSFER_FEE_BPS=0
# Cards, as events of the user service bring them, and money.
values=$(sed "s/.*/('&')/" "$work/ids" | paste -sd,)
sql "INSERT INTO financial.user_card (id) VALUES $values" >/dev/null
fund() {
  split -l 100 "$work/ids" "$work/part."
  local part body
  for part in "$work"/part.*; do
    body=$(sed 's/.*/{"reference":"fund-&","kind":"opening","postings":[{"source":"world","destination":"user:&","currency":"USD","amount":"100000"}]}/' "$part" | paste -sd,)
    curl -fsS -o /dev/null "$financial/api/v1/admin/financial/ledger/postings" -H 'Content-Type: application/json' \
      -H "Authorization: Bearer $(cat "$work/admin")" -H "Idempotency-Key: $(basename "$part")" \
      -d '{"reason":"bench","transactions":['"$body"']}'
  done
}
fund

once() { # script, connections: requests/s, p50, p99, refused or failed
  wrk -t1 -c"$2" -d"$seconds"s --latency --timeout 5s -s "$WRK_DIR/$1.lua" "$financial" >"$work/wrk.txt"
  awk '/Requests\/sec/ {rate = int($2)} $1 == "50%" {p50 = $2} $1 == "99%" {p99 = $2}
    /Non-2xx/ {bad = $NF} /Socket errors/ {errors = ", " $0}
    END {printf "%d | %s | %s | %d%s\n", rate, p50, p99, bad, errors}' "$work/wrk.txt"
}
median() { sort -n | awk '{row[NR] = $0} END {print row[int((NR + 1) / 2)]}'; }
load() { for _ in $(seq "$runs"); do once "$@"; sleep 3; done | median; }
bare() {
  for _ in $(seq "$runs"); do
    java -cp "$classpath" io.astratrade.bench.BareInserts "jdbc:postgresql://$postgres/astratrade?user=postgres" 16 "$seconds"
  done | median
}
rate() { echo "${1%% *}"; }
ratio() { awk "BEGIN {printf \"%.2f\", $1 / $2}"; }

warm() { for _ in 1 2; do once post-transfer "$connections" >/dev/null; done; }
warm
inserts=$(bare)
plain=$(load post-transfer "$connections")
batches=$(BATCH=50 load post-batch 4)
# The same with a fee, and then without one again, as young a process and as full tables: what the hot account costs.
stop -TERM
begin ASTRA_FINANCIAL_LEDGER_TRANSFER_FEE_BPS=10
warm
fee=$(load post-transfer "$connections")
lag=$(curl -fsS "$financial/metrics" | awk '/^astra_ledger_seal_lag_seconds_max/ {print $2}')
stop -TERM
begin ASTRA_FINANCIAL_LEDGER_TRANSFER_FEE_BPS=0
warm
beside=$(load post-transfer "$connections")
begun=$(date +%s%N)
cursor='' rows=0
while :; do
  found=$(curl -fsS "$financial/api/v1/admin/financial/ledger/verify${cursor:+?cursor=$cursor}" -H "Authorization: Bearer $(cat "$work/admin")")
  rows=$((rows + $(sed 's/.*"rows":\([0-9]*\).*/\1/' <<<"$found")))
  cursor=$(sed -n 's/.*"next_cursor":"\([^"]*\)".*/\1/p' <<<"$found")
  [ -n "$cursor" ] || break
done
verified=$((($(date +%s%N) - begun) / 1000000))

mkdir -p "$(dirname "$out")"
{
  echo "# Ledger: $(date -u '+%F %H:%M') UTC"
  echo
  echo "Commit $(git -C "$root" rev-parse --short HEAD), \`bench/ledger.sh\`: $users users, wrk -t1 -c$connections (batches: -c4), $seconds s each after a warm-up, median of $runs runs;"
  echo "the financial service alone, embedded PostgreSQL (fsync and synchronous_commit on) and Redis, outbox relay, consumers and sealer running, all on one machine."
  echo "* machine: $(nproc) cores ($(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo)), $(awk '/MemTotal/ {printf "%d GiB", $2 / 1048576}' /proc/meminfo), $(uname -sr)"
  echo "* java: $("$root/astra" --version | sed 's/.* on Java //')"
  echo
  echo "| load | a second | p50 | p99 | refused or failed | to bare inserts |"
  echo "|---|---|---|---|---|---|"
  echo "| bare single-row inserts, 16 connections, no API | $inserts | | | | 1.00 |"
  echo "| single transfers | $plain | $(ratio "$(rate "$plain")" "$inserts") |"
  echo "| the same later, beside the next line | $beside | $(ratio "$(rate "$beside")" "$inserts") |"
  echo "| single transfers, a fee to one hot account in each (two postings) | $fee | $(ratio "$(rate "$fee")" "$inserts") |"
  echo "| postings in batches of 50 transactions, 2 postings each | $(($(rate "$batches") * 100)) | ${batches#* | } | $(ratio $(($(rate "$batches") * 100)) "$inserts") |"
  echo
  echo "The hot account costs $(awk "BEGIN {printf \"%.0f\", 100 - 100 * $(rate "$fee") / $(rate "$beside")}") %. Verified $rows rows in $verified ms: $found"
  echo "Longest wait for a seal in the last minutes: ${lag:-?} s."
  echo
} | tee -a "$out"
