#!/usr/bin/env bash
# Builds everything and prints the class path of the bench module.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."
dependencies=$(mktemp)
trap 'rm -f "$dependencies"' EXIT
# shellcheck disable=SC2086 # options are words
mvn -B -q ${MVN_OPTIONS:-} install -pl bench,launcher -am -DskipTests -DskipITs >&2
# shellcheck disable=SC2086
mvn -B -q ${MVN_OPTIONS:-} dependency:build-classpath -pl bench -Dmdep.outputFile="$dependencies" >&2
echo "$PWD/bench/target/classes:$(cat "$dependencies")"
