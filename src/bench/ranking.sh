#!/usr/bin/env bash
# Ranks 100,000 made-up enterprises before all parks, against the same ranking as one SQL statement, and 10^3 to 10^6 of them by
# time and peak memory. Build first (./run or mvn verify); runs in a database of its own.
#   src/bench/ranking.sh [threads]
set -euo pipefail
cd "$(dirname "$0")/../.."
exec java -Xmx384m -cp "${TIDU_CLASSES:-target/classes:target/lib/*}" src/bench/RankingBench.java "${1:-2}"
