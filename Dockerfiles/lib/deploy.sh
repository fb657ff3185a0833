# shellcheck shell=bash
# deploy and build.

command_deploy() {
  local all
  preflight
  all=$(services) || die 2 "docker compose does not take docker-compose.yml as it is set; see above"
  plan $((5 + $(wc -w <<<"$all")))
  local begun=$SECONDS
  step "This machine: docker $(docker version -f '{{.Server.Version}}'), compose $(docker compose version --short)"
  [ "$DRY_RUN" = 1 ] || make_secrets
  step "Images"
  if [ "$BUILD" = 1 ]; then build_images; else images_there $all; fi
  step "PostgreSQL and Redis"
  quietly compose up -d --no-deps --wait --wait-timeout 300 postgres redis ||
    die 5 "PostgreSQL or Redis did not become healthy; see ./deploy.sh logs postgres, ./deploy.sh logs redis"
  step "Migrations"
  quietly compose run --rm --no-deps -T migrate ||
    die 6 "The migrations failed, nothing was replaced; see above"
  # shellcheck disable=SC2086 # a word for each
  if [ "$DRY_RUN" = 0 ] && nothing_runs $all; then start_all $all; else roll_all $all; fi
  complete_change
  step "Edge, and a request through it"
  quietly compose up -d --no-deps --wait --wait-timeout 120 edge || die 7 "The edge did not start; see ./deploy.sh logs edge"
  await_platform
  watch
  [ "$DRY_RUN" = 1 ] || printf 'Deployed in %d s: %s\n' "$((SECONDS - begun))" "$URL"
}

roll_all() {
  local service
  for service in "$@"; do
    step "Service $service"
    roll "$service"
  done
}

watch() {
  [ "${ASTRA_WATCHDOG:-on}" = on ] || return 0
  quietly compose up -d --no-deps watchdog && quietly compose exec -T watchdog docker ps -q -n 1 ||
    die 7 "The watchdog did not start; see ./deploy.sh logs watchdog, or leave it out with ASTRA_WATCHDOG=off"
}

await_platform() {
  [ "$DRY_RUN" = 1 ] && return 0
  local i
  for ((i = 0; i < 200; i++)); do
    [ "$(http_status /health/ready)" = 200 ] && return 0
    sleep 0.3
  done
  die 7 "$URL/health/ready does not answer 200; see ./deploy.sh status"
}

command_build() {
  preflight
  [ "$DRY_RUN" = 1 ] || make_secrets
  plan 1
  step "Images"
  build_images
}

build_images() {
  local revision
  revision=$(git -C "$ROOT" rev-parse --short HEAD 2>/dev/null || echo unknown)
  quietly docker build --target base -t "$PROJECT/base:latest" \
    --build-arg "REVISION=$revision" "$ROOT" || die 4 "The shared image did not build; see above"
  # shellcheck disable=SC2046 # one word per service
  quietly compose build edge watchdog $(services) || die 4 "A service's image did not build; see above"
}

images_there() {
  local service
  for service in base edge watchdog "$@"; do
    [ -n "$(image_of "$service" latest)" ] || die 4 "There is no image $PROJECT/$service:latest; deploy without --no-build"
  done
  note "as they are (--no-build)"
}

preflight() {
  [ "$DRY_RUN" = 1 ] || make_readable
  enough_memory
  enough_disk
  port_free
}

enough_memory() {
  local megabytes
  megabytes=$(($(docker info -f '{{.MemTotal}}') / 1048576))
  [ "$megabytes" -ge 3000 ] || warn "docker has $megabytes MB of memory; the stack may want 3000 MB and more"
}

enough_disk() {
  local free wanted=3000
  [ "$BUILD" = 1 ] || wanted=300
  free=$(df -Pm "$(docker info -f '{{.DockerRootDir}}')" 2>/dev/null | awk 'NR == 2 {print $4}') || true
  [ "${free:-9999}" -ge $wanted ] ||
    die 3 "Only $free MB are free where docker keeps its data; $wanted MB are needed (docker system prune frees some)"
}

port_free() {
  [[ $(compose port edge 8000 2>/dev/null) == *":$ASTRA_PORT" ]] && return 0
  if (exec 3<>"/dev/tcp/127.0.0.1/$ASTRA_PORT") 2>/dev/null; then
    die 3 "Port $ASTRA_PORT is in use; stop what listens there, or choose another with ASTRA_PORT"
  fi
}
