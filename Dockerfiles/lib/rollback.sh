# shellcheck shell=bash
# rollback.

# Without names, takes the last change back; a service that is named goes to what it ran before, and out of that change.
command_rollback() {
  local service candidates target targets=() whole
  whole=$(image_of base complete)
  for service in "$@"; do require_service "$service"; done
  require_running
  candidates=$(rollback_candidates "$@") || die 1 "$NO_DOCKER"
  for service in $candidates; do
    target=$(image_before "$service")
    if [ -n "$target" ]; then targets+=("$service=$target"); else warn "nothing is known that $service ran before"; fi
  done
  [ ${#targets[@]} -gt 0 ] || nothing_before "$@"
  if [ $# = 0 ]; then keep_current; else CHANGING=1; fi
  for target in "${targets[@]}"; do tag "${target#*=}" "${target%%=*}" latest; done
  plan ${#targets[@]}
  for target in "${targets[@]}"; do
    service=${target%%=*} target=${target##*:}
    step "$service back to the image ${target:0:12}"
    roll "$service"
    [ $# = 0 ] || untag "$service" changed
  done
  [ $# = 0 ] || return 0
  [ -n "$whole" ] || forget_change # there is no way forward to a change that broke off
  complete_change
}

nothing_before() {
  [ $# = 0 ] || die 1 "There is nothing to go back to; check out the version you want and deploy it"
  die 1 "The last deployment replaced no image; ./deploy.sh rollback SERVICE... goes to what services ran before"
}

# The services that are named, or those that the last change replaced or was replacing.
rollback_candidates() {
  local service
  [ $# = 0 ] || { printf '%s\n' "$@" | sort -u; return; }
  for service in $(services); do
    if [ -n "$(image_of "$service" changed)" ] || ! all_run "$service" current; then echo "$service"; fi
  done
}
