#!/usr/bin/env bash
# Replaces every instance of the running stack while wrk reads and writes through the edge; fails when one request fails.
#   bench/rolling.sh [--connections 16] [--users 20] [--scale user=2]
# The stack must run with raised limits: ASTRA_ENV_FILE=bench/unlimited.env ./deploy.sh deploy
set -euo pipefail
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/users.sh"
connections=16 users=20 scale=user=2
while [ $# -gt 0 ]; do
  case $1 in
    --connections) connections=$2 ;;
    --users) users=$2 ;;
    --scale) scale=$2 ;;
    *) sed -n '2,4p' "$0"; exit 2 ;;
  esac
  shift 2
done
export ASTRA_ENV_FILE=${ASTRA_ENV_FILE:-$root/bench/unlimited.env}
project=${COMPOSE_PROJECT_NAME:-astratrade} api=http://127.0.0.1:${ASTRA_PORT:-8000}/api/v1/users
work=$(mktemp -d)
wrk=astra-rolling-$$
trap 'docker rm -f "$wrk" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

register_users "$api" "roll$(date +%s)x" "$users" >"$work/tokens"
chmod 755 "$work"

"$root/deploy.sh" scale "$scale"
build_bench "$project/bench:latest"
docker run -d --name "$wrk" --network "${project}_backend" -v "$work/tokens:/tokens:ro" -e TOKENS=/tokens "$project/bench:latest" \
  wrk -t1 -c"$connections" -d600s --latency --timeout 15s -s /bench/wrk/mixed.lua http://edge:8000 >/dev/null
sleep 3
"$root/deploy.sh" deploy --no-build --force
sleep 3
docker kill -s INT "$wrk" >/dev/null
docker wait "$wrk" >/dev/null
docker logs "$wrk" | tee "$work/result"
if grep -qE 'Non-2xx|Socket errors' "$work/result"; then
  echo "requests failed during the rolling deployment" >&2
  exit 1
fi
echo "0 failed requests"
