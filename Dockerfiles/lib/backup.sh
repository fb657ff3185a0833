# shellcheck shell=bash
# backup and restore of the database; Redis holds nothing that PostgreSQL does not.

command_backup() {
  require_running postgres
  local file=${1:-$ROOT/backups/$(date -u +%Y%m%dT%H%M%SZ).dump}
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

command_restore() {
  local file=${1:-}
  [ -f "$file" ] || die 2 "restore wants a file that ./deploy.sh backup wrote"
  require_running postgres
  require_running gateway
  confirm "Replace all data of the stack by $file?" || die 1 "Nothing was changed"
  plan 4
  step "Services stop"
  local service ids=()
  for service in $(services); do
    mapfile -t -O "${#ids[@]}" ids < <(containers "$service")
  done
  quietly docker stop -t 40 "${ids[@]}" || die 1 "The services could not be stopped; see above"
  step "Database from $file"
  replace_database "$file"
  step "Redis is emptied; services rebuild what they keep there"
  # shellcheck disable=SC2016 # the container's shell reads the password
  quietly compose exec -T redis sh -c \
    'REDISCLI_AUTH=$(cut -d" " -f2 /run/secrets/redis_auth) redis-cli FLUSHALL' || die 5 "Redis does not answer"
  step "Migrations and services"
  quietly compose run --rm --no-deps -T migrate || die 6 "The migrations failed; see above"
  quietly docker start "${ids[@]}" || die 7 "A service did not start; see above"
  await_platform
}

replace_database() {
  run compose exec -T postgres psql -q -U astratrade -d postgres -v ON_ERROR_STOP=1 \
    -c 'DROP DATABASE astratrade WITH (FORCE)' -c 'CREATE DATABASE astratrade' || die 5 "The database cannot be replaced"
  [ "$DRY_RUN" = 1 ] && return 0
  compose exec -T postgres pg_restore -U astratrade -d astratrade --exit-on-error <"$1" || die 1 "pg_restore failed; see above"
  local wanted restored
  wanted=$(compose exec -T postgres pg_restore -f - <"$1" | fingerprint)
  restored=$(compose exec -T postgres sh -c 'pg_dump -U astratrade -d astratrade -Fc | pg_restore -f -' | fingerprint)
  [ "$wanted" = "$restored" ] || die 1 "The restored database differs from $1"
  note "equal to the backup, row for row (sha256 ${restored:0:12})"
}

# Of the SQL of a dump, in any order of rows, without times and the random words that psql is given.
fingerprint() { grep -vE '^(--|\\(un)?restrict)' | LC_ALL=C sort | sha256sum | cut -d' ' -f1; }
