#!/usr/bin/env bash
# Pages of 1,000 features of firms against psql making the same JSON, one after the other, same machine, same run.
#   src/bench/features.sh [seconds]      after src/bench/tiles.sh with the same TIDU_BENCH_DIR (its data and token).
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-10} work=${TIDU_BENCH_DIR:?the folder of src/bench/tiles.sh} jar=${TIDU_JAR:-target/tidu.jar}
export TIDU_DATA_DIR=$work/data TIDU_PORT=${TIDU_PORT:-18322}
java -Dtidu.home="$PWD" -XX:+UseSerialGC -jar "$jar" serve >"$work/serve.log" 2>&1 & server=$!
trap 'kill -TERM $server; wait $server || true' EXIT
until grep -q http:// "$work/serve.log"; do sleep 0.3; done
port=$(sed -n 's/^port=//p' "$work/data/running.properties"); PGPASSWORD=$(cat "$work/data/secrets/database-password"); export PGPASSWORD
page="http://127.0.0.1:$TIDU_PORT/ogc/collections/enterprises/items?limit=1000&filter=industry%20%3D%20%273922%27"
cat >"$work/page.sql" <<'Q'
SELECT json_build_object('type', 'Feature', 'id', e.id::text, 'geometry', ST_AsGeoJSON(e.position, 9, 0)::json, 'properties',
       json_build_object('name', e.name, 'creditCode', e.credit_code, 'originCode', e.origin_code, 'industry', e.industry, 'stage', e.stage,
       'landHa', e.land_ha, 'jobs', e.jobs, 'powerKva', e.power_kva, 'wastewaterTpd', e.wastewater_tpd, 'exportShare', e.export_share,
       'polluting', e.polluting, 'group', e.group_name, 'synthetic', e.synthetic, 'source', e.source))::text
  FROM enterprise e WHERE e.industry = '3922' ORDER BY e.id LIMIT 1001
Q
for again in 0 1 2; do
  begin=$(date +%s%N)
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do cat "$work/page.sql"; echo ';'; done |
    psql -q -X -At -h 127.0.0.1 -p "$port" -U tidu postgres >"$work/page.json"
  psql=$(awk -v b="$begin" -v e="$(date +%s%N)" 'BEGIN { printf "%.1f", (e - b) / 20e6 }')
  ours=$(wrk -t1 -c1 -d"${seconds}s" --latency -H "Authorization: Bearer $(cat "$work/token")" -H 'Accept: application/geo+json' "$page" |
    awk '$1 == "Latency" && $2 ~ /[0-9]/ { mean = $2 } /99%/ { p = $2 } END { print mean, "p99", p }')
  [[ $again -eq 0 ]] || echo "1,000 features, run $again: psql $psql ms ($(($(wc -c <"$work/page.json") / 20)) bytes), Tidu $ours"
done
