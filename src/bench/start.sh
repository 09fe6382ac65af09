#!/usr/bin/env bash
# Time from typing ./run to the line with the address, several times over, after one start that builds and loads.
#   src/bench/start.sh [times]
set -euo pipefail
cd "$(dirname "$0")/../.."
export TIDU_PORT=${TIDU_PORT:-18080}
for i in $(seq 0 "${1:-5}"); do
  begin=$(date +%s%N)
  coproc ./run 2>/dev/null
  while read -r line <&"${COPROC[0]}"; do [[ $line == *http://* ]] && break; done
  end=$(date +%s%N)
  [[ $i -eq 0 ]] || echo "start $i: $(((end - begin) / 1000000)) ms"
  pid=$COPROC_PID
  kill -TERM "$pid"
  wait "$pid" || true
done
