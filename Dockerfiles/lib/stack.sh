# shellcheck shell=bash
# What is there: compose, images, containers, secrets.

export DOCKER_BUILDKIT=1 COMPOSE_DOCKER_CLI_BUILD=1
# What compose would else take from a file .env, and these scripts would not.
export COMPOSE_PROJECT_NAME=${COMPOSE_PROJECT_NAME:-astratrade} ASTRA_PORT=${ASTRA_PORT:-8000}
PROJECT=$COMPOSE_PROJECT_NAME
SECRETS=$ROOT/conf/secrets
# shellcheck disable=SC2034 # the other parts read it
URL=http://127.0.0.1:$ASTRA_PORT

compose() {
  docker compose --project-directory "$ROOT" -f "$ROOT/docker-compose.yml" "$@"
}

# With the services of every profile.
compose_all() { compose --profile monitoring --profile debug "$@"; }

# That names and numbers are such, docker is there and its engine answers.
require_docker() {
  [[ $PROJECT =~ ^[a-z0-9]+([_-][a-z0-9]+)*$ ]] || die 2 "COMPOSE_PROJECT_NAME=$PROJECT: wanted are a-z, 0-9 and single - and _"
  [[ $ASTRA_PORT =~ ^[1-9][0-9]{0,4}$ ]] || die 2 "ASTRA_PORT=$ASTRA_PORT is no port"
  [ -z "${ASTRA_ENV_FILE:-}" ] || [ -r "$ASTRA_ENV_FILE" ] || die 2 "ASTRA_ENV_FILE=$ASTRA_ENV_FILE: there is no such file"
  command -v docker >/dev/null || die 3 "docker is not installed: https://docs.docker.com/engine/install/"
  docker version >/dev/null ||
    die 3 "The docker engine does not answer, see above; start it (systemctl start docker), or add yourself to the group docker"
  docker compose version >/dev/null ||
    die 3 "docker compose v2 is missing or does not run, see above: https://docs.docker.com/compose/install/linux/"
}

# The services that docker-compose.yml builds from the target `service`, in the file's order, which is that of their deployment.
services() {
  compose config --quiet || return
  sed -n 's/.*[{ ]SERVICE: \([a-z0-9]*\)[,} ].*/\1/p' "$ROOT/docker-compose.yml"
}

require_service() {
  local all
  all=$(services) || die 2 "docker compose does not take docker-compose.yml as it is set; see above"
  grep -qx -- "$1" <<<"$all" || die 2 "There is no service $1; there are:" $all
}

# That a service runs; without one, that there is anything of the stack, running or ended.
require_running() {
  local found
  if [ -n "${1:-}" ]; then found=$(containers "$1"); else found=$(compose_all ps -aq); fi || die 1 "Docker does not list containers; see above"
  [ -n "$found" ] || die 9 "${1:-The stack} is not running; try ./deploy.sh deploy"
}

# The running containers of a service, oldest first.
containers() {
  local ids
  ids=$(labelled "$1") || return
  # shellcheck disable=SC2086 # a word for each
  [ -z "$ids" ] || docker inspect -f '{{.Created}} {{.Id}}' $ids | sort | cut -d' ' -f2
}

# Those of a service that ended or never began, too.
all_containers() { labelled "$1" -a; }

# What `compose ps` asks the engine, without reading the project first: a tenth of the time.
labelled() { # service, option of docker ps
  docker ps -q --no-trunc "${@:2}" --filter "label=com.docker.compose.project=$PROJECT" \
    --filter "label=com.docker.compose.service=$1" --filter label=com.docker.compose.oneoff=False
}

# Removes the containers of a service that ended or never began; compose would start them again with the image they have.
remove_ended() {
  local id
  for id in $(all_containers "$1"); do
    case $(docker inspect -f '{{.State.Status}}' "$id") in
      exited | created | dead) docker rm "$id" >/dev/null || true ;;
    esac
  done
}

# The instances that a service should have: as many as there are, ended ones included, but one where there is one writer.
instances() {
  local count
  count=$(all_containers "$1" | wc -l) || return
  if [ "$count" = 0 ] || contains "$1" "${SINGLE[@]}"; then count=1; fi
  echo "$count"
}

random_word() { head -c 48 /dev/urandom | base64 | tr -dc 'a-zA-Z0-9' | cut -c1-40; }

# The files that docker-compose.yml names as secrets; made once, readable by the containers, in a directory that is not.
make_secrets() (
  require_secrets_of_data
  umask 022
  mkdir -p -m 700 "$SECRETS"
  for name in postgres_password user_keys_secret financial_webhooks_secret grafana_password $(services | sed '/^gateway$/d; s/$/_database_password/'); do
    [ -s "$SECRETS/$name" ] || random_word | tr -d '\n' >"$SECRETS/$name"
  done
  if [ ! -s "$SECRETS/redis_auth" ]; then
    redis=$(random_word)
    printf 'redis://:%s@redis:6379' "$redis" >"$SECRETS/redis_uri"
    printf '{"redis://redis:6379":"%s"}' "$redis" >"$SECRETS/redis_exporter.json"
    printf 'requirepass %s\n' "$redis" >"$SECRETS/redis_auth"
  fi
  find "$SECRETS" -type f ! -perm -a=r -exec chmod a+r {} + # copied with a strict umask
)

# What containers read as another user, in a clone that was made with a strict umask.
make_readable() {
  find "$ROOT"/conf/stack "$ROOT"/Dockerfiles/{bin,train} \
    ! -perm -a=r -exec chmod a+rX {} +
}

# PostgreSQL keeps the password that its data were made with; a new one would lock everybody out.
require_secrets_of_data() {
  [ ! -d "$SECRETS" ] || [ -w "$SECRETS" ] ||
    die 3 "conf/secrets belongs to $(stat -c %U "$SECRETS"); deploy as that user, or take it: sudo chown -R $(id -un) conf/secrets"
  [ ! -s "$SECRETS/postgres_password" ] || return 0
  if docker volume inspect "${PROJECT}_postgres" >/dev/null 2>&1; then
    die 3 "Data exist, but conf/secrets is missing; copy that directory here"
  fi
}

# The status that the published port answers a path with; 000 when nobody does.
http_status() {
  local status=000
  if exec 3<>"/dev/tcp/127.0.0.1/$ASTRA_PORT"; then
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
    read -r -t 30 _ status _ <&3 || true
    exec 3>&-
  fi 2>/dev/null
  echo "$status"
}
