#!/usr/bin/env bash
# Processor time of the acceptability analysis of one enterprise before 190 parks. Build first (./run or mvn verify).
#   src/bench/acceptability.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/../.."
exec java -cp "target/classes:target/lib/*" src/bench/AcceptabilityBench.java "${1:-60}"
