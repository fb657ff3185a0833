#!/usr/bin/env bash
# Builds and runs the JMH benchmarks of codec and engine; arguments go to JMH (for example: Engine -wi 1 -i 1).
set -euo pipefail
cd "$(dirname "$0")/.."
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -B -q ${MVN_OPTIONS:-} install -pl bench -am -DskipTests -DskipITs >&2
mvn -B -q ${MVN_OPTIONS:-} dependency:build-classpath -pl bench -Dmdep.outputFile="$classpath" >&2
java -cp "bench/target/classes:$(cat "$classpath")" org.openjdk.jmh.Main "$@"
