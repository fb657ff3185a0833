#!/usr/bin/env bash
# Builds, starts, watches and stops the stack of docker-compose.yml. See `./deploy.sh --help`; docs/operations.md has the rest.
# shellcheck disable=SC2034 # the parts read these variables
set -euo pipefail
export LC_ALL=C # sorting, ranges and numbers are the same whatever the language of the machine
ROOT=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)

# One writer for each shard: a second instance would only take the shards from the first.
SINGLE=(trading)

DRY_RUN=0 BUILD=1 FORCE=0 VOLUMES=0 YES=0 FAULTS=1 TAIL=100
for part in ui stack images roll deploy rollback operate backup; do
  # shellcheck source=/dev/null
  . "$ROOT/Dockerfiles/lib/$part.sh"
done

usage() {
  cat <<'TEXT'
Usage: deploy.sh COMMAND [OPTION...]

  deploy                 check this machine, build, start the servers, migrate, then replace the services one by one;
                         a service that fails is put back to the image it had, and the deployment stops
  build                  only build the images
  status                 services with instances, health, version, uptime, memory, CPU and consumer lag
  test                   integration tests and fault tests against the running stack (needs Maven and a JDK)
  monitoring             start Prometheus, Alertmanager and Grafana, and wait until every target is up
  logs [SERVICE]         follow the log of one service, or of all
  scale SERVICE=N        run N instances
  rollback [SERVICE...]  take back what the last deployment replaced, finished or not; or services to what each ran before;
                         once more: forward again
  backup [FILE]          write the database into a file (default: backups/<time>.dump)
  restore FILE           replace the database by a backup that is sound; services are stopped meanwhile
  stop                   stop and remove everything but the data

  --no-build             deploy: take the images as they are
  --force                deploy: replace instances that are up to date too
  --no-faults            test: leave out the tests that kill containers
  --lines N              logs: begin N lines back (default 100)
  --volumes              stop: delete the data too; asks first
  --yes                  do not ask
  --dry-run              print what would be done
  -h, --help             this text

Environment: ASTRA_PORT (8000), COMPOSE_PROJECT_NAME (astratrade), ASTRA_ENV_FILE (conf/stack.env: settings of the services),
             ASTRA_WATCHDOG (on; off leaves containers that were killed to Docker), DOCKER_SOCKET (/var/run/docker.sock).
Exit codes: 0 done, 1 failed, 2 usage, 3 this machine is not ready, 4 build, 5 PostgreSQL or Redis, 6 migrations,
            7 a service failed and was put back, 8 tests failed, 9 not running
TEXT
}

parse() {
  COMMAND='' ARGUMENTS=()
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help) usage; exit 0 ;;
      --dry-run) DRY_RUN=1 ;;
      --no-build) BUILD=0 ;;
      --force) FORCE=1 ;;
      --no-faults) FAULTS=0 ;;
      --volumes) VOLUMES=1 ;;
      --yes) YES=1 ;;
      --lines) [[ ${2:-} =~ ^[0-9]+$ ]] || die 2 "--lines needs a number"; TAIL=$2; shift ;;
      -*) die 2 "There is no option $1; see --help" ;;
      *) if [ -z "$COMMAND" ]; then COMMAND=$1; else ARGUMENTS+=("$1"); fi ;;
    esac
    shift
  done
  [ -n "$COMMAND" ] || { usage >&2; exit 2; }
}

# A word too many is a mistake: `stop user` would stop everything.
require_sense() {
  local most=0
  case $COMMAND in
    deploy | build | status | test | monitoring | stop) ;;
    logs | scale | backup | restore) most=1 ;;
    rollback) most=${#ARGUMENTS[@]} ;;
    *) die 2 "There is no command $COMMAND; see --help" ;;
  esac
  [ ${#ARGUMENTS[@]} -le $most ] || die 2 "$COMMAND does not take ${ARGUMENTS[$most]}; see --help"
}

# The commands that change a project's stack run one at a time on this machine, from whichever directory and by whomever.
# Descriptor 9 holds the lock; what they start does not get it. The file is never removed: anyone can open it, root or not.
lock() {
  local file=/tmp/$PROJECT.deploy.lock
  [ "$DRY_RUN" = 0 ] || return 0
  case $COMMAND in deploy | build | monitoring | scale | rollback | restore | stop) ;; *) return 0 ;; esac
  (umask 0 && set -C && : >"$file") 2>/dev/null || true
  exec 9<"$file"
  flock -n 9 || die 1 "Another deploy.sh is at work on $PROJECT: $(<"$file"); wait for it or end it"
  printf '%s of process %d, user %s, in %s' "$COMMAND" $$ "$(id -un)" "$ROOT" | dd of="$file" conv=nocreat status=none || true
}

main() {
  parse "$@"
  require_sense
  require_docker
  lock
  "command_$COMMAND" ${ARGUMENTS[@]+"${ARGUMENTS[@]}"} 9<&-
}

main "$@"
