#!/usr/bin/env bash
# Mixed load for some minutes while the database is killed and started again three times; all tests of it must hold.
#   src/bench/mixed.sh [seconds]      needs a built program and test classes (./test, or mvn -DskipTests verify)
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -B failsafe:integration-test failsafe:verify -Dit.test=MixedLoadIT -DfailIfNoTests=true -Dtidu.mixed.seconds="${1:-240}"
