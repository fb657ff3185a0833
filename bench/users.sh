# shellcheck shell=bash
# To be sourced: what a load on the stack in containers needs.

# Builds the image with wrk and our scripts. Arguments: its name.
build_bench() { docker build -q --target bench -t "$1" "$(dirname "${BASH_SOURCE[0]}")/.." >/dev/null; }

# Registers users and prints their access tokens, one per line. Arguments: API of the user service, names' prefix, how many.
register_users() {
  local api=$1 prefix=$2 count=$3 name password i
  post() { curl -fsS "$api/$1" -H 'Content-Type: application/json' -d "$2"; }
  echo "registering $count users" >&2
  for i in $(seq "$count"); do
    name=$prefix$i password=bench-password-$i-x
    post register '{"username":"'"$name"'","email":"'"$name"'@example.com","password":"'"$password"'"}' >/dev/null
    post login '{"username":"'"$name"'","password":"'"$password"'"}' | sed 's/.*"access_token":"\([^"]*\)".*/\1/'
    echo
  done
}
