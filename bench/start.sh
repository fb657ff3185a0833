#!/usr/bin/env bash
# Measures how long the platform and each service take until they are ready, and the memory of a service at rest; prints
# a markdown table with the conditions.
#   bench/start.sh [--runs 3] [--out FILE]
# Needs curl. Cold: empty data, the page cache dropped where that is allowed. Warm: the same data, started again.
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
runs=3 base=${PORT_BASE:-21000} out=/dev/null
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=$2 ;;
    --out) out=$2 ;;
    *) sed -n '2,6p' "$0"; exit 2 ;;
  esac
  shift 2
done

work=$(mktemp -d)
pids=()
stop() { if kill "$1" 2>/dev/null; then wait "$1" 2>/dev/null || true; fi; }
stop_servers() {
  for file in "$work"/data/postgres/postmaster.pid "$work"/data/redis/redis.pid; do
    [ -f "$file" ] && kill -INT "$(head -1 "$file")" 2>/dev/null && tail --pid="$(head -1 "$file")" -f /dev/null
  done
  true
}
trap 'for pid in ${pids[@]+"${pids[@]}"}; do stop "$pid"; done; stop_servers; rm -rf "$work"' EXIT

now() { date +%s%N; }
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
drop_caches() { sync; echo 3 2>/dev/null >/proc/sys/vm/drop_caches && dropped=yes || dropped=no; } 2>/dev/null

until_ready() { # port, log: waits until the service at the port is ready
  for _ in $(seq 3000); do
    curl -fs -m 1 "http://127.0.0.1:$1/health/ready" >/dev/null 2>&1 && return
    kill -0 "$pid" 2>/dev/null || { cat "$2" >&2; exit 1; }
    sleep 0.02
  done
  echo "not ready within a minute, see $2" >&2
  exit 1
}

begin() { # port, log, astra arguments...: starts, waits until ready, leaves pid and took (in ms)
  local port=$1 log=$2 begun
  shift 2
  begun=$(now)
  "$root/astra" "$@" >"$log" 2>&1 &
  pid=$!
  pids+=("$pid")
  until_ready "$port" "$log"
  took=$((($(now) - begun) / 1000000))
}

java=$("$root/astra" --version | sed 's/.* on Java //')
sets=$("$root/astra" list | awk '{print $1}')

for _ in $(seq "$runs"); do
  rm -rf "$work/data"
  drop_caches
  begin "$base" "$work/up.log" up --data "$work/data" --port-base "$base"
  stop "$pid"
  echo "$took" >>"$work/cold"
  begin "$base" "$work/up.log" up --data "$work/data" --port-base "$base"
  stop "$pid"
  echo "$took" >>"$work/warm"
done
# Single services get the servers that a killed platform leaves behind, and nobody else's load on them.
begin "$base" "$work/up.log" up --data "$work/data" --port-base "$base"
kill -9 "$pid"
wait "$pid" 2>/dev/null || true
export ASTRA_DATABASE_URI=postgresql://127.0.0.1:$((base + 32))/astratrade ASTRA_REDIS_URI=redis://127.0.0.1:$((base + 79))
export ASTRA_GATEWAY_REQUIRED_SERVICES= # there is only one at a time
port_of() { "$root/astra" list | awk -v set="$1" '$1 == set {print $2}'; }
single=$((base + 200))
for set in $sets; do
  port=$(($(port_of "$set") - 8000 + single))
  begin "$port" "$work/$set.log" run "$set" --port-base "$single" # takes over what the killed one has leased
  stop "$pid"
  for _ in $(seq "$runs"); do
    begin "$port" "$work/$set.log" run "$set" --port-base "$single"
    echo "$took" >>"$work/$set.ms"
    sleep 5
    awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status" >>"$work/$set.rss"
    awk '/^Threads/ {print $2}' "/proc/$pid/status" >>"$work/$set.threads"
    stop "$pid"
  done
done
stop_servers

{
  echo "# Start: $(date -u '+%F %H:%M') UTC"
  echo
  echo "Commit $(git -C "$root" rev-parse --short HEAD), \`bench/start.sh\`, median of $runs; from the command until /health/ready answers 200, the JVM's start included."
  echo "Machine: $(nproc) cores ($(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo)), $(awk '/MemTotal/ {printf "%d GiB", $2 / 1048576}' /proc/meminfo), $(uname -sr); java $java; page cache dropped before cold runs: $dropped."
  echo
  echo "| everything: \`astra up\` | until ready | goal |"
  echo "|---|---|---|"
  echo "| cold (no data: initdb and all migrations included) | $(median <"$work/cold") ms | 12000 ms |"
  echo "| warm (its data are there) | $(median <"$work/warm") ms | 8000 ms |"
  echo
  echo "| one service: \`astra run\` | until ready (goal 4000 ms) | RSS 5 s later (goal 256 MiB) | threads |"
  echo "|---|---|---|---|"
  for set in $sets; do
    echo "| $set | $(median <"$work/$set.ms") ms | $(median <"$work/$set.rss") MiB | $(median <"$work/$set.threads") |"
  done
} | tee "$out"
