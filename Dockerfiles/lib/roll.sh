# shellcheck shell=bash
# Replacing a service's instances one at a time, and back when the new ones fail.

HEALTHY_WITHIN=150
REASON=''
NO_DOCKER="docker does not answer, see above"

# Waits until a container is healthy; fails at once when its process ends.
await_healthy() {
  local id=$1 begun=$SECONDS health state restarts
  while [ $((SECONDS - begun)) -lt $HEALTHY_WITHIN ]; do
    read -r state restarts health < <(docker inspect -f \
      '{{.State.Status}} {{.RestartCount}} {{if .State.Health}}{{.State.Health.Status}}{{else}}healthy{{end}}' "$id") || true
    [ "$health" = healthy ] && [ "$state" = running ] && return 0
    if [ "$state" = exited ] || [ "${restarts:-0}" -gt 0 ]; then
      REASON="its process ended"
      return 1
    fi
    sleep 0.3
  done
  REASON="it was not healthy within $HEALTHY_WITHIN s"
  return 1
}

# What a healthy instance must also do: serve its contract.
smoke() {
  docker exec "$1" bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$HEALTH_PORT" &&
    printf "GET /openapi.yaml HTTP/1.0\r\n\r\n" >&3 && timeout 30 grep -q "^openapi:" <&3' && return 0
  REASON="it does not serve its contract"
  return 1
}

# The names of a service's containers whose image or settings are not what a new one would get, as compose judges it.
outdated() {
  local said
  said=$(compose --dry-run up -d --no-deps --no-build --scale "$1=$2" "$1" 2>&1) || { tail -5 <<<"$said" >&2; return 1; }
  awk '$NF == "Recreate" {print $(NF - 1)}' <<<"$said"
}

# Starts one instance more and waits until it serves; prints nothing. When it fails or is interrupted, it is removed again.
add_instance() {
  local service=$1 before result=0
  before=$(all_containers "$service") || { REASON=$NO_DOCKER; return 1; }
  trap 'end_added "$service" "$before"; exit 130' HUP INT TERM
  start_instance "$service" "$before" || {
    result=1
    end_added "$service" "$before" || true
  }
  trap - HUP INT TERM
  return "$result"
}

start_instance() {
  local service=$1 before=$2 id
  quietly compose up -d --no-deps --no-recreate --no-build \
    --scale "$service=$(($(wc -w <<<"$before") + 1))" "$service" || { REASON="it cannot be started"; return 1; }
  id=$(added "$service" "$before")
  [ -n "$id" ] || { REASON="no container came up"; return 1; }
  await_healthy "$id" && smoke "$id" && return 0
  docker logs --tail 5 "$id" 2>&1 | cut -c1-300 | sed 's/^/      | /' >&2
  return 1
}

# The container of a service that is not among those before.
added() { comm -13 <(sort <<<"$2") <(all_containers "$1" | sort) | head -1; }

# It may be registered, and asked, although it is not healthy.
end_added() {
  local id
  id=$(added "$1" "$2")
  [ -z "$id" ] || end_instance "$id"
}

# Lets an instance finish its work and end; an interruption waits for that.
remove_instance() {
  trap 'end_instance "$1"; exit 130' HUP INT TERM
  end_instance "$1" || { REASON="the old instance ${1:0:8} does not end"; trap - HUP INT TERM; return 1; }
  trap - HUP INT TERM
}

end_instance() { docker stop -t 40 "$1" >/dev/null && docker rm "$1" >/dev/null; }

# Replaces every instance that is outdated (all with --force), the new one up before the old one goes; adds those that ended,
# and takes away what a deployment that broke off left of a service that has one instance.
replace_instances() {
  local service=$1 count id olds stale=''
  count=$(instances "$service") && remove_ended "$service" && olds=$(containers "$service") || { REASON=$NO_DOCKER; return 1; }
  if [ -n "$olds" ]; then
    stale=$(outdated "$service" "$(wc -l <<<"$olds")") || { REASON="compose cannot tell which instances are outdated"; return 1; }
  fi
  for id in $olds; do
    if [ "$FORCE" = 1 ] || grep -qx "$(docker inspect -f '{{slice .Name 1}}' "$id")" <<<"$stale"; then
      add_instance "$service" && remove_instance "$id" || return 1
    fi
  done
  while [ "$(all_containers "$service" | wc -l)" -lt "$count" ]; do
    add_instance "$service" || return 1
  done
  for id in $(containers "$service" | head -n -"$count"); do
    remove_instance "$id" || return 1
  done
  all_run "$service" latest || { REASON="it does not run $PROJECT/$service:latest"; return 1; }
}

# Starts services of which there is no instance yet, all at once: that takes as long as the slowest. One that fails is taken away.
start_all() {
  local service id begun=$SECONDS
  for service in "$@"; do
    [ "$(image_of "$service" current)" = "$(image_of "$service" latest)" ] || begin_change
  done
  quietly compose up -d --no-deps --no-build "$@" || die 7 "The services cannot be started; see above"
  for service in "$@"; do
    step "Service $service"
    id=$(all_containers "$service")
    if [ -z "$id" ] || ! await_healthy "$id" || ! smoke "$id"; then
      docker logs --tail 5 "$id" 2>&1 | cut -c1-300 | sed 's/^/      | /' >&2
      end_instance "$id" || true
      die 7 "$service: ${REASON:-no container came up}. There is no earlier image to go back to"
    fi
    settle "$service"
    note "$service: 1 healthy, $((SECONDS - begun)) s"
  done
}

# Whether no service has an instance, running or not.
nothing_runs() {
  local service ids
  for service in "$@"; do
    ids=$(all_containers "$service") || die 7 "$NO_DOCKER"
    [ -z "$ids" ] || return 1
  done
}

# Rolls a service to the image that is to run; on failure back to what ran before, then exits with 7.
roll() {
  local service=$1 begun=$SECONDS before
  if [ "$DRY_RUN" = 1 ]; then
    note "would replace the instances of $service one at a time"
    return 0
  fi
  before=$(running_image "$service") || die 7 "$service: $NO_DOCKER. Nothing of it was replaced"
  [ "$before" = "$(image_of "$service" latest)" ] || begin_change
  if replace_instances "$service"; then
    settle "$service" "$before"
    note "$service: $(containers "$service" | wc -l) healthy, $((SECONDS - begun)) s"
  else
    put_back "$service" "$before" "$service: $REASON"
  fi
}

# The instances that failed are gone already; those that replaced others before them go back too when their image is another.
put_back() {
  local service=$1 before=$2 reason=$3 ids id
  [ -n "$before" ] || die 7 "$reason. There is no earlier image to go back to; see ./deploy.sh logs $service"
  if [ "$before" = "$(image_of "$service" latest)" ]; then
    die 7 "$reason. It had this image before and keeps the instances that serve; the deployment stops here"
  fi
  tag "$before" "$service" latest && ids=$(containers "$service") ||
    die 7 "$reason. It could not be put back: $NO_DOCKER; then ./deploy.sh deploy goes on, ./deploy.sh rollback goes back"
  for id in $ids; do
    [ "$(image_in "$id")" != "$before" ] || continue
    add_instance "$service" && remove_instance "$id" || die 7 "$reason. Going back failed too: $REASON"
  done
  [ -n "$ids" ] || add_instance "$service" || die 7 "$reason. Going back failed too: $REASON"
  die 7 "$reason. It runs the image again that it ran before; the deployment stops here"
}
