# shellcheck shell=bash
# backup and restore of the database; Redis holds nothing that PostgreSQL does not.

command_backup() {
  require_running postgres
  local file=${1:-$ROOT/backups/$(date -u +%Y%m%dT%H%M%SZ).dump}
  [ ! -d "$file" ] || die 2 "$file is a directory; backup wants the name of a file"
  plan 1
  step "Database into $file"
  if [ "$DRY_RUN" = 1 ]; then
    note "would run: pg_dump"
    return 0
  fi
  mkdir -p "$(dirname "$file")"
  (umask 077 && compose exec -T postgres pg_dump -U astratrade -d astratrade -Fc >"$file.part") || {
    rm -f "$file.part"
    die 1 "pg_dump failed; see above"
  }
  mv "$file.part" "$file"
  note "$(du -h "$file" | cut -f1)"
}

# Until the services stop nothing is changed; from then on restore can be run again, whatever it was interrupted by.
command_restore() {
  local file=${1:-}
  [ -f "$file" ] || die 2 "restore wants a file that ./deploy.sh backup wrote"
  require_running postgres
  local service again="run restore again" ids=()
  for service in $(services); do
    mapfile -t -O "${#ids[@]}" ids < <(all_containers "$service")
  done
  [ ${#ids[@]} -gt 0 ] || die 9 "There are no services; run ./deploy.sh deploy, then restore"
  confirm "Replace all data of the stack by $file?" || die 1 "Nothing was changed"
  plan 5
  step "A new database from $file"
  [ "$DRY_RUN" = 1 ] || load_database "$file"
  step "Services stop"
  quietly docker stop -t 40 "${ids[@]}" || die 1 "The services could not be stopped; see above, then $again"
  step "The new database takes the place of the old one"
  run sql 'DROP DATABASE IF EXISTS astratrade WITH (FORCE)' 'ALTER DATABASE astratrade_new RENAME TO astratrade' ||
    die 5 "The database cannot be replaced; see above, then $again"
  step "Redis is emptied; services rebuild what they keep there"
  # shellcheck disable=SC2016 # the container's shell reads the password
  quietly compose exec -T redis sh -c \
    'REDISCLI_AUTH=$(cut -d" " -f2 /run/secrets/redis_auth) redis-cli FLUSHALL' ||
    die 5 "Redis does not answer; ./deploy.sh logs redis, then $again"
  step "Migrations and services"
  quietly compose run --rm --no-deps -T migrate || die 6 "The migrations failed; see above, then $again"
  quietly docker start "${ids[@]}" || die 7 "A service did not start; see above, then $again"
  (await_platform) || die 7 "The data are restored, the services do not serve; ./deploy.sh deploy --no-build, or $again"
}

# Statements, each on its own, as the owner.
sql() {
  local statement commands=()
  for statement in "$@"; do commands+=(-c "$statement"); done
  compose exec -T postgres psql -q -U astratrade -d postgres -v ON_ERROR_STOP=1 "${commands[@]}"
}

load_database() {
  sql 'SET client_min_messages TO warning' 'DROP DATABASE IF EXISTS astratrade_new WITH (FORCE)' 'CREATE DATABASE astratrade_new' ||
    die 5 "There cannot be a new database; see above. Nothing was changed"
  compose exec -T postgres pg_restore -U astratrade -d astratrade_new --exit-on-error <"$1" && equals_backup "$1" || {
    sql 'DROP DATABASE astratrade_new WITH (FORCE)' || true
    die 1 "$1 cannot be restored; see above. Nothing was changed"
  }
}

equals_backup() {
  local wanted restored
  wanted=$(compose exec -T postgres pg_restore -f - <"$1" | fingerprint) || return 1
  restored=$(compose exec -T postgres sh -c 'pg_dump -U astratrade -d astratrade_new -Fc | pg_restore -f -' | fingerprint) || return 1
  [ "$wanted" = "$restored" ] || { warn "The restored database differs from $1"; return 1; }
  note "equal to the backup, row for row (sha256 ${restored:0:12})"
}

# Of the SQL of a dump, in any order of rows, without times and the random words that psql is given.
fingerprint() { grep -vE '^(--|\\(un)?restrict)' | LC_ALL=C sort | sha256sum | cut -d' ' -f1; }
