# shellcheck shell=bash
# What a person sees: steps, results, reasons.

STEP=0 STEPS=0

# The number of steps to come.
plan() { STEPS=$1 STEP=0; }

step() {
  STEP=$((STEP + 1))
  printf '[%d/%d] %s\n' "$STEP" "$STEPS" "$*"
}

note() { printf '      %s\n' "$*"; }

warn() { printf 'warning: %s\n' "$*" >&2; }

# Exit code, then the reason and what to do.
die() {
  local code=$1
  shift
  printf 'failed: %s\n' "$*" >&2
  exit "$code"
}

# Whatever changes something goes through here.
run() {
  if [ "$DRY_RUN" = 1 ]; then
    printf '      would run: %s\n' "$*"
  else
    "$@"
  fi
}

# Like run, but what is printed is shown only when it fails.
quietly() {
  local output
  if [ "$DRY_RUN" = 1 ]; then
    run "$@"
  elif ! output=$("$@" 2>&1); then
    printf '%s\n' "$output" | tail -20 >&2
    return 1
  fi
}

confirm() {
  [ "$YES" = 1 ] || [ "$DRY_RUN" = 1 ] && return 0
  local answer
  read -r -p "$1 [y/N] " answer || return 1
  [[ $answer == [yY]* ]]
}

contains() { # word, words...
  local word=$1 other
  shift
  for other in "$@"; do
    [ "$other" = "$word" ] && return 0
  done
  return 1
}
