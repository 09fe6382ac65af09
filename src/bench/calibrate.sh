#!/usr/bin/env bash
# Backtests the default weights and a grid around them on known relocations, with cross-validation by event and bootstrap
# intervals. Needs a build (./run --help makes one) and compiled tests; runs in a database of its own that it removes.
#   src/bench/calibrate.sh [FILE.csv]
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -o test-compile
java -cp "target/test-classes:target/tidu.jar" cn.tidu.matching.backtest.Calibration "$@"
