#!/usr/bin/env bash
# What lies around the parks, on one machine: a road network of 31,360 ways (627,200 edges) imported, the first match after it
# (catalogue and one run over the network), the same again, and the first match after 100,000 enterprises were imported.
#   src/bench/surroundings.sh [PORT]
set -euo pipefail
cd "$(dirname "$0")/../.."
port=${1:-18090}
work=$(mktemp -d); chmod 755 "$work"
trap 'kill $server 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
export TIDU_DATA_DIR=$work/data TIDU_PORT=$port

seconds() { local from; from=$(date +%s.%N); "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; echo "$(date +%s.%N) $from" | awk '{printf "%.2f s\n", $1 - $2}'; }
match() {
  curl -sf -o "$work/answer" "http://127.0.0.1:$port/api/v1/matches" -H 'Content-Type: application/json' \
    -d '{"enterprise":{"origin":{"code":"440306"},"industry":"3922","exportShare":0.6},"top":3}'
}

awk 'BEGIN { print "fclass,maxspeed,oneway,wkt"
  for (k = 0; k < 28; k++) for (r = 0; r < 560; r++) {
    a = ""; b = ""
    for (i = 0; i <= 20; i++) { s = i ? "," : ""
      a = a s sprintf("%.4f %.4f", 110 + (k * 20 + i) * 0.01, 20.5 + r * 0.0075)
      b = b s sprintf("%.4f %.4f", 110 + r * 0.01, 20.5 + (k * 20 + i) * 0.0075) }
    print "primary,60,B,\"LINESTRING(" a ")\""; print "primary,60,B,\"LINESTRING(" b ")\"" } }' >"$work/roads.csv"
awk 'BEGIN { srand(7); print "企业名称,行业,经度,纬度"
  split("3922 3982 3670 1811 1711 2927 3855 2110 3071 1952 3525 2651", code, " ")
  for (n = 1; n <= 100000; n++) printf "模拟企业%d,%s,%.4f,%.4f\n", n, code[1 + int(rand() * 12)], 112.9 + rand() * 1.2, 22.6 + rand() * 0.7 }' >"$work/firms.csv"

./run doctor >/dev/null
echo "import of the network: $(seconds ./run import "$work/roads.csv" --into roads --crs EPSG:4490)"
./run serve >"$work/serve.log" 2>&1 & server=$!
until curl -sf "http://127.0.0.1:$port/ready" >/dev/null; do sleep 0.2; done
echo "first match: $(seconds match)"
grep -o '"travelBasis":"[^"]*"' "$work/answer" | head -1
echo "same again: $(seconds match)"
./run import "$work/firms.csv" --into enterprises --crs EPSG:4490 >/dev/null
echo "first match after 100,000 firms: $(seconds match)"
echo "same again: $(seconds match)"
