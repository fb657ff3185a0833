# shellcheck shell=bash
# Which image is to run, which one does and which one did, by tags of <project>/<service>:
#   latest    is to run
#   current   is what all instances of the service were last seen to serve with
#   previous  was current before
#   changed   marks the services that the last change (deploy, rollback) gave another image
# The base image has `complete` when that change reached its end. Tags of a service move when all its instances serve.

# Whether this run has begun to change images.
CHANGING=0

image_of() { docker image inspect -f '{{.Id}}' "$PROJECT/$1:$2" 2>/dev/null || true; } # service, tag

image_in() { docker inspect -f '{{.Image}}' "$1"; }

tag() { run docker tag "$1" "$PROJECT/$2:$3"; } # image, service, tag

untag() { [ -z "$(image_of "$1" "$2")" ] || quietly docker rmi "$PROJECT/$1:$2"; }

# The image that a service runs, by its oldest instance; of one that does not run, the image that it ran last.
running_image() {
  local ids
  ids=$(containers "$1") && ids=${ids:-$(all_containers "$1")} || return
  if [ -n "$ids" ]; then image_in "$(head -1 <<<"$ids")"; else image_of "$1" current; fi
}

# Whether every instance has the image with this tag.
all_run() {
  local ids id wanted
  ids=$(all_containers "$1") && wanted=$(image_of "$1" "$2") || return
  for id in $ids; do
    [ "$(image_in "$id")" = "$wanted" ] || return
  done
}

# Once a run, before the first service gets another image. A change that goes on with one that broke off is the same one.
begin_change() {
  [ "$CHANGING" = 0 ] || return 0
  CHANGING=1
  [ -n "$(image_of base complete)" ] || return 0
  untag base complete
  forget_change
}

forget_change() {
  local service
  for service in $(services); do untag "$service" changed; done
}

# What was built and not deployed is not to run.
keep_current() {
  local service image
  for service in $(services); do
    image=$(image_of "$service" current)
    [ -z "$image" ] || tag "$image" "$service" latest
  done
}

complete_change() { tag "$PROJECT/base:latest" base complete; }

# When all instances serve with `latest`: so it is current, and what ran before it is the previous one.
settle() {
  local now before
  now=$(image_of "$1" latest) before=$(image_of "$1" current)
  if [ -n "${2:-}" ] && [ "$2" != "$now" ]; then before=$2; fi
  if [ -n "$before" ] && [ "$before" != "$now" ]; then
    tag "$before" "$1" previous
    tag "$now" "$1" changed
  fi
  tag "$now" "$1" current
}

# What a rollback of a service goes to: where not all instances run the current image, that one.
image_before() {
  if all_run "$1" current; then image_of "$1" previous; else image_of "$1" current; fi
}
