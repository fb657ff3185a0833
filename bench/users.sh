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

# Prints the ids of the users whose access tokens are read, one per line.
user_ids() {
  local token claims
  while read -r token; do
    claims=$(cut -d. -f2 <<<"$token" | tr -- '-_' '+/')
    while [ $((${#claims} % 4)) -ne 0 ]; do claims+='='; done
    base64 -d <<<"$claims" | sed 's/.*"sub":"\([^"]*\)".*/\1/'
    echo
  done | sed '/^$/d'
}

# Gives each user whose access token is read dollars by a card of the sandbox. Arguments: address of the financial service, how many.
fund_users() {
  local api=$1/api/v1/financial amount=$2 token
  local card='{"card":{"number":"4242424242424242","exp_month":12,"exp_year":2040,"cvc":"123"}}'
  pay() { curl -fsS -o /dev/null "$api/$1" -H 'Content-Type: application/json' -H "Authorization: Bearer $token" -H "Idempotency-Key: bench" -d "$2"; }
  while read -r token; do
    pay payment-methods "$card"
    pay deposits '{"amount":"'"$amount"'"}'
  done
}
