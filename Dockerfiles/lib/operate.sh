# shellcheck shell=bash
# status, test, monitoring, logs, scale, stop.

command_status() {
  require_running
  local lags stats service id
  lags=$(compose exec -T gateway astra status 2>/dev/null || true)
  stats=$(docker stats --no-stream --format '{{.ID}} {{.MemUsage}} {{.CPUPerc}}' 2>/dev/null) || true
  printf '%-12s %-8s %-9s %-7s %-6s %8s %7s %4s\n' SERVICE INSTANCE HEALTH VERSION UPTIME MEMORY CPU LAG
  for service in $(services) edge postgres redis watchdog; do
    for id in $(all_containers "$service"); do
      row "$service" "$id" "$stats" "$(lag_of "$service" "$lags")"
    done
  done
}

# service, container, output of docker stats, lag
row() {
  local health version started uptime=- memory cpu
  IFS='|' read -r health version started < <(docker inspect -f \
    '{{if and .State.Running .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}|{{index .Config.Labels "org.opencontainers.image.version"}}|{{if .State.Running}}{{.State.StartedAt}}{{end}}' "$2") || return 0
  [ -z "$started" ] || uptime=$(duration $(($(date +%s) - $(date -d "$started" +%s))))
  read -r memory cpu < <(awk -v id="${2:0:12}" '$1 == id {print $2, $NF}' <<<"$3") || true
  printf '%-12s %-8s %-9s %-7s %-6s %8s %7s %4s\n' "$1" "${2:0:8}" "$health" "${version:--}" \
    "$uptime" "${memory:--}" "${cpu:--}" "$4"
}

# The events that wait for a service's consumers, of the table that `astra status` prints.
lag_of() {
  awk -v service="$1" '
    /SERVICE/ {for (i = 1; i <= NF; i++) if ($i == "LAG") column = i}
    $1 == service && column {print $column; found = 1; exit}
    END {if (!found) print "-"}' <<<"$2"
}

duration() {
  if [ "$1" -ge 86400 ]; then echo "$(($1 / 86400))d$(($1 % 86400 / 3600))h"
  elif [ "$1" -ge 3600 ]; then echo "$(($1 / 3600))h$(($1 % 3600 / 60))m"
  else echo "$(($1 / 60))m$(($1 % 60))s"; fi
}

command_test() {
  require_running gateway
  command -v mvn >/dev/null || die 3 "The tests need Maven and a JDK 17 or later on this machine"
  local suites='StackIT'
  [ "$FAULTS" = 0 ] || suites='StackIT,StackFaultsIT'
  cd "$ROOT" || die 1 "$ROOT is gone"
  run rm -f launcher/target/failsafe-reports/TEST-*Stack*.xml
  run mvn -B -q -pl launcher -am verify -Dspotless.check.skip -Dtest=ComposeFileTest -Dit.test="$suites" \
    -Dtest.forks=1 -Dexcluded.groups= -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dstack.url="$URL" -Dstack.project="$PROJECT" ||
    die 8 "$(count_tests) against $URL; see above and launcher/target/failsafe-reports"
  count_tests
}

# Of the reports of the last run: "N passed, N failed".
count_tests() {
  cat launcher/target/failsafe-reports/TEST-*Stack*.xml 2>/dev/null | awk '
    /<testsuite / {
      for (i = 1; i <= NF; i++) if (split($i, part, "\"") > 1) value[part[1]] = part[2]
      bad += value["failures="] + value["errors="]; all += value["tests="]
    }
    END {printf "%d passed, %d failed\n", all - bad, bad}'
}

command_monitoring() {
  require_running gateway
  plan 2
  step "Prometheus, Alertmanager, Grafana and the exporters"
  quietly compose --profile monitoring up -d --no-deps --wait --wait-timeout 120 \
    prometheus alertmanager grafana postgres-exporter redis-exporter ||
    die 1 "Monitoring did not start; see ./deploy.sh logs prometheus"
  step "Targets"
  [ "$DRY_RUN" = 1 ] || await_targets
  note "Prometheus http://127.0.0.1:9090, Alertmanager http://127.0.0.1:9093, Grafana http://127.0.0.1:3000"
  note "Grafana: user admin, password in conf/secrets/grafana_password"
}

await_targets() {
  local i answer up down
  for ((i = 0; i < 40; i++)); do
    answer=$(compose exec -T prometheus wget -q -O - 'http://127.0.0.1:9090/api/v1/targets?state=active' 2>/dev/null || true)
    up=$(occurrences '"health":"up"' "$answer")
    down=$(occurrences '"health":"(down|unknown)"' "$answer")
    if [ "$up" -gt 0 ] && [ "$down" = 0 ]; then
      note "$up targets, all up"
      return 0
    fi
    sleep 1
  done
  die 1 "$down of $((up + down)) targets are not up; see http://127.0.0.1:9090/targets"
}

occurrences() { { grep -oE "$1" <<<"$2" || true; } | wc -l; }

command_logs() {
  if [ -n "${1:-}" ]; then
    grep -qx -- "$1" <<<"$(compose_all config --services)" || die 2 "There is no service $1 to read logs of; see docker-compose.yml"
  fi
  require_running
  run compose_all logs -f --tail "$TAIL" ${1:+"$1"}
}

command_scale() {
  [[ ${1:-} =~ ^([a-z]+)=([1-9][0-9]?)$ ]] || die 2 "scale wants SERVICE=N, such as user=2"
  local service=${BASH_REMATCH[1]} count=${BASH_REMATCH[2]} id
  require_service "$service"
  require_running "$service"
  if contains "$service" "${SINGLE[@]}" && [ "$count" -gt 1 ]; then
    die 2 "$service has one writer for each shard; a second instance would take the shards from the first"
  fi
  all_run "$service" latest || die 7 "$service runs another image than the one to run; ./deploy.sh deploy or rollback first"
  plan 1
  step "$service: $count instances"
  [ "$DRY_RUN" = 1 ] || remove_ended "$service"
  quietly compose up -d --no-deps --no-recreate --no-build --scale "$service=$count" "$service" ||
    die 7 "$service cannot be scaled; see above"
  [ "$DRY_RUN" = 1 ] && return 0
  for id in $(containers "$service"); do
    await_healthy "$id" || die 7 "$service ${id:0:8}: $REASON; see ./deploy.sh logs $service"
  done
  note "$(containers "$service" | wc -l) healthy"
}

command_stop() {
  local extra=()
  if [ "$VOLUMES" = 1 ]; then
    confirm "Delete all data of the stack (accounts, orders, events, metrics)?" || die 1 "Nothing was stopped"
    extra=(--volumes)
  fi
  plan 1
  step "Everything ends, services before servers"
  quietly compose_all down --remove-orphans -t 40 ${extra[@]+"${extra[@]}"} ||
    die 1 "Something could not be stopped; see above"
}
