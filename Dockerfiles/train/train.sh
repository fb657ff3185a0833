#!/bin/bash
# Writes the AOT cache: starts every verticle set as production does, uses it for a while, and ends it.
set -eu
sets=$(java -jar /opt/astra/astra.jar list | LC_ALL=C awk 'NR > 0 && $1 ~ /^[a-z]+$/ {print $1}')
[ -n "$sets" ]
# shellcheck disable=SC2086 # one word per set
exec java -cp '/opt/astra/lib/*:/embedded/*' /train/Train.java $sets
