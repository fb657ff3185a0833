#!/usr/bin/env bash
# Measures the running stack's service containers and prints a table: time to ready, memory idle and under load, image sizes.
#   bench/containers.sh [--seconds 30] [--connections 16] [--users 20]
# The stack must run with raised limits: ASTRA_ENV_FILE=bench/unlimited.env ./deploy.sh deploy
set -euo pipefail
export LC_ALL=C
# shellcheck source=bench/users.sh
. "$(dirname "$0")/users.sh"
seconds=30 connections=16 users=20
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2 ;;
    --connections) connections=$2 ;;
    --users) users=$2 ;;
    *) sed -n '2,4p' "$0"; exit 2 ;;
  esac
  shift 2
done
project=${COMPOSE_PROJECT_NAME:-astratrade} work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
services="user trading gamification gateway"

container() { docker ps -q --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$1" | head -1; }

# Resident memory of the container's Java process, in MB.
resident() {
  docker exec "$(container "$1")" bash -c '
    for p in /proc/[0-9]*; do
      [ "$(readlink $p/exe 2>/dev/null)" = /opt/jre/bin/java ] && while read -r key value _; do
        [ "$key" = VmRSS: ] && echo $((value / 1024))
      done <$p/status
    done
    true' | head -1
}

# From the start of the container until its service says that it is bound, registered and consuming, in ms.
ready_after() {
  local id begun up
  id=$(container "$1")
  docker stop -t 40 "$id" >/dev/null
  docker start "$id" >/dev/null
  begun=$(docker inspect -f '{{.State.StartedAt}}' "$id")
  until up=$(docker logs --since "$begun" "$id" 2>&1 | grep 'is up on port' | grep -o '"time":"[^"]*"'); do sleep 0.3; done
  up=${up#*:\"}
  echo $(($(date -d "${up%\"}" +%s%3N) - $(date -d "$begun" +%s%3N)))
}

added() { # bytes of the service's image beyond the shared one, in MB
  awk -v a="$(docker image inspect -f '{{.Size}}' "$project/$1")" -v b="$(docker image inspect -f '{{.Size}}' "$project/base")" \
    'BEGIN {printf "%.1f", (a - b) / 1000000}'
}

declare -A ready idle
for service in $services; do ready[$service]=$(ready_after "$service"); done
until curl -fs "http://127.0.0.1:${ASTRA_PORT:-8000}/health/ready" >/dev/null; do sleep 0.5; done
sleep 10
for service in $services; do idle[$service]=$(resident "$service"); done
register_users "http://127.0.0.1:${ASTRA_PORT:-8000}/api/v1/users" "size$(date +%s)x" "$users" >"$work/tokens"
chmod 755 "$work"
build_bench "$project/bench:latest"
docker run --rm --network "${project}_backend" -v "$work/tokens:/tokens:ro" -e TOKENS=/tokens "$project/bench:latest" \
  wrk -t1 -c"$connections" -d"${seconds}s" --latency --timeout 15s -s /bench/wrk/mixed.lua http://edge:8000 >"$work/wrk" &
sleep $((seconds - 2))
kill -0 $! 2>/dev/null || { echo "the load ended early" >&2; exit 1; }
echo "| service | ready after (ms) | RSS idle (MB) | RSS under load (MB) | image (MB) | added to the shared layers (MB) |"
echo "|---|---|---|---|---|---|"
for service in $services; do
  echo "| $service | ${ready[$service]} | ${idle[$service]} | $(resident "$service") |" \
    "$(($(docker image inspect -f '{{.Size}}' "$project/$service") / 1000000)) | $(added "$service") |"
done
wait
grep -E 'Requests/sec|99%|50%|Non-2xx|Socket' "$work/wrk"
