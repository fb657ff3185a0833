# shellcheck shell=bash
# What is there: compose, images, containers, secrets.

export DOCKER_BUILDKIT=1 COMPOSE_DOCKER_CLI_BUILD=1
SECRETS=$ROOT/conf/secrets
# shellcheck disable=SC2034 # the other parts read it
URL=http://127.0.0.1:${ASTRA_PORT:-8000}

compose() {
  docker compose --project-directory "$ROOT" -f "$ROOT/docker-compose.yml" "$@"
}

# With the services of every profile.
compose_all() { compose --profile monitoring --profile debug "$@"; }

# Those of SERVICES that docker-compose.yml has.
services() {
  local known name
  known=$(compose config --services)
  for name in "${SERVICES[@]}"; do
    grep -qx "$name" <<<"$known" && echo "$name"
  done
  return 0
}

require_service() {
  grep -qx "$1" <<<"$(services)" || die 2 "There is no service $1; there are: $(services | tr '\n' ' ')"
}

# That a service runs; without one, that there is anything of the stack, running or ended.
require_running() {
  local found
  if [ -n "${1:-}" ]; then found=$(containers "$1"); else found=$(compose_all ps -aq 2>/dev/null); fi
  [ -n "$found" ] || die 9 "${1:-The stack} is not running; try ./deploy.sh deploy"
}

# The running containers of a service, oldest first.
containers() {
  local id
  for id in $(compose ps -q "$1" 2>/dev/null); do
    docker inspect -f '{{.Created}} {{.Id}}' "$id"
  done | sort | cut -d' ' -f2
}

# Those of a service that ended or never began, too.
all_containers() { compose ps -aq "$1" 2>/dev/null; }

image_of() { docker image inspect -f '{{.Id}}' "$1" 2>/dev/null || true; }

random_word() { head -c 48 /dev/urandom | base64 | tr -dc 'a-zA-Z0-9' | cut -c1-40; }

# The files that docker-compose.yml names as secrets; made once, readable by the containers, in a directory that is not.
make_secrets() {
  require_secrets_of_data
  mkdir -p "$SECRETS"
  chmod 700 "$SECRETS"
  local name redis
  for name in postgres_password roles_password user_keys_secret grafana_password; do
    [ -s "$SECRETS/$name" ] || random_word | tr -d '\n' >"$SECRETS/$name"
  done
  if [ ! -s "$SECRETS/redis_auth" ]; then
    redis=$(random_word)
    printf 'requirepass %s\n' "$redis" >"$SECRETS/redis_auth"
    printf 'redis://:%s@redis:6379' "$redis" >"$SECRETS/redis_uri"
    printf '{"redis://redis:6379":"%s"}' "$redis" >"$SECRETS/redis_exporter.json"
  fi
  chmod 644 "$SECRETS"/*
  [ -e "$ROOT/conf/stack.env" ] || : >"$ROOT/conf/stack.env"
}

# PostgreSQL keeps the password that its data were made with; a new one would lock everybody out.
require_secrets_of_data() {
  [ ! -s "$SECRETS/postgres_password" ] || return 0
  if docker volume inspect "${COMPOSE_PROJECT_NAME:-astratrade}_postgres" >/dev/null 2>&1; then
    die 3 "Data exist, but conf/secrets is missing; copy that directory here"
  fi
}

# The status that the published port answers a path with; 000 when nobody does.
http_status() {
  local status=000
  if exec 3<>"/dev/tcp/127.0.0.1/${ASTRA_PORT:-8000}"; then
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
    read -r -t 30 _ status _ <&3 || true
    exec 3>&-
  fi 2>/dev/null
  echo "$status"
}
