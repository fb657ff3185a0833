#!/usr/bin/env bash
# Builds and runs the JMH benchmarks of codec and engine; arguments go to JMH (for example: Engine -wi 1 -i 1).
set -euo pipefail
export LC_ALL=C
classpath=$("$(dirname "$0")/classpath.sh")
exec java -cp "$classpath" org.openjdk.jmh.Main "$@"
