#!/usr/bin/env bash
# Imports against the plain tools, both sides in one run, three times each:
#   100,000 synthetic polygons, Shapefile in EPSG:4547 -> PostGIS, against ogr2ogr (load and reprojection, no checks);
#   1,000,000 synthetic enterprise rows, CSV -> PostGIS with all checks, against COPY into an unchecked table.
# Ours both ways: the whole command as a user gives it, ./run import, into a running Tidu (checking the build, starting Java,
# connecting); and an upload to that Tidu, POST /api/v1/imports, from the first byte sent until its job says done, after as many
# uploads as its compiler wants to be warm (ten, not counted).
# Needs gdal-bin, psql and curl; a part that is 0 is left out.   src/bench/import.sh [polygons] [rows]
set -euo pipefail
cd "$(dirname "$0")/../.."
polygons=${1:-100000} rows=${2:-1000000}
work=$(mktemp -d); chmod 755 "$work"
export TIDU_DATA_DIR=$work/data TIDU_PORT=18321
export TIDU_JAVA_OPTS=-Xmx512m
tidu() { ./run "$@"; }
./run serve >"$work/serve.log" 2>&1 & server=$!
trap 'kill -TERM $server; wait $server || true; rm -rf "$work"' EXIT
until grep -qs http:// "$work/serve.log"; do sleep 0.5; done
port=$(sed -n 's/^port=//p' "$work/data/running.properties")
sleep 5 # warming up is the server's own business
PGPASSWORD=$(cat "$work/data/secrets/database-password"); export PGPASSWORD
echo 'words of one who measures' | tidu user add bench --role planner --scope 440000 --password-stdin >/dev/null
base=http://127.0.0.1:$TIDU_PORT
csrf=$(curl -s -c "$work/cookies" -H 'Content-Type: application/json' -d '{"name":"bench","password":"words of one who measures"}' $base/api/v1/session |
  sed 's/.*"csrf":"\([^"]*\)".*/\1/')
upload() { # the collection, then the files
  local into=$1 job state file parts=(); shift
  for file; do parts+=(-F "file=@$file"); done
  job=$(curl -s -b "$work/cookies" -H "X-CSRF-Token: $csrf" "$base/api/v1/imports" -F "into=$into" "${parts[@]}" | sed 's/.*"job":"\([^"]*\)".*/\1/')
  while state=$(curl -s -b "$work/cookies" "$base$job" | sed 's/.*"state":"\([^"]*\)".*/\1/') && [[ $state == queued || $state == running ]]; do sleep 0.02; done
  [[ $state == done ]]
}
sql() { psql -q -X -h 127.0.0.1 -p "$port" -U tidu postgres "$@"; }
clock() { local begin; begin=$(date +%s%N); "$@" >"$work/out.txt" 2>&1 || { cat "$work/out.txt"; exit 1; }; echo $((($(date +%s%N) - begin) / 1000000)); }
peak() { # peak resident memory of a command, MiB
  /usr/bin/time -f %M -o "$work/peak" "$@" >"$work/out.txt" 2>&1 || { cat "$work/out.txt"; exit 1; }; echo $(($(cat "$work/peak") / 1024)); }

# What a run before it has left dead in the table is no part of a run; ogr2ogr makes its table anew.
no_parks() { sql -c "DELETE FROM park WHERE dataset = 'import'" -c "DELETE FROM import_job" -c "VACUUM (FULL, ANALYZE) park"; }
no_firms() { sql -c "SET client_min_messages = warning; TRUNCATE enterprise CASCADE" -c "DELETE FROM import_job"; }

if ((polygons > 0)); then
awk -v n="$polygons" 'BEGIN { side = int(sqrt(n)) + 1; dx = 1 / side; dy = 0.8 / side; pi = atan2(0, -1)
  print "wkt,name,city,kind,area_mu,industry"
  for (i = 0; i < n; i++) { x = 114.3 + (i % side) * dx; y = 23.6 + int(i / side) * dy; ring = ""
    for (j = 0; j <= 12; j++) ring = ring sprintf("%s%.7f %.7f", j ? "," : "", x + dx / 2 + dx * 0.35 * cos(2 * pi * (j % 12) / 12), y + dy / 2 + dy * 0.35 * sin(2 * pi * (j % 12) / 12))
    printf "\"POLYGON((%s))\",合成园区%06d,,transfer,%d,电子信息\n", ring, i, 100 + i % 900 } }' >"$work/p.csv"
mkdir "$work/shp"
ogr2ogr -f "ESRI Shapefile" -s_srs EPSG:4490 -t_srs EPSG:4547 -lco ENCODING=UTF-8 \
  -sql "SELECT name, city, kind, CAST(area_mu AS integer) AS area_mu, industry FROM p" \
  "$work/shp/p.shp" "$work/p.csv" -oo GEOM_POSSIBLE_NAMES=wkt -oo KEEP_GEOM_COLUMNS=NO
for i in 1 2 3; do
  ogr=$(clock ogr2ogr -f PostgreSQL "PG:host=127.0.0.1 port=$port user=tidu password=$PGPASSWORD dbname=postgres" \
    -t_srs EPSG:4490 -nlt PROMOTE_TO_MULTI -overwrite -nln bench_parks "$work/shp/p.shp")
  no_parks; ours=$(clock tidu import "$work/shp/p.shp" --into parks)
  if ((i == 1)); then for warm in 1 2 3 4 5 6 7 8 9 10; do no_parks; upload parks "$work"/shp/p.*; done; fi
  no_parks; sent=$(clock upload parks "$work"/shp/p.*)
  echo "polygons run $i: ogr2ogr $ogr ms, tidu import $ours ms, upload $sent ms"
done
no_parks
fi

if ((rows > 0)); then
awk -v n="$rows" 'BEGIN { print "企业名称,转出地,行业,用地（亩）,用工人数,是否有污染,来源"
  split("440306 440305 441900 440606 440605 440111 442000 441302", origin, " "); split("39 3922 1811 2913 307 3073 2641 1952", industry, " ")
  for (i = 0; i < n; i++) printf "合成企业%07d,%s,%s,%d,%d,%s,合成测试数据\n", i, origin[i % 8 + 1], industry[i % 8 + 1], 5 + i % 300, 20 + i % 900, i % 3 ? "否" : "是" }' >"$work/e.csv"
for i in 1 2 3; do
  sql -c "SET client_min_messages = warning; DROP TABLE IF EXISTS bench_rows" -c "CREATE TABLE bench_rows (name text, origin text, industry text, land text, jobs text, polluting text, source text)"
  copy=$(clock psql -q -X -h 127.0.0.1 -p "$port" -U tidu postgres -c "\\copy bench_rows FROM '$work/e.csv' CSV HEADER")
  no_firms; begin=$(date +%s%N); mib=$(peak ./run import "$work/e.csv" --into enterprises)
  ours=$((($(date +%s%N) - begin) / 1000000))
  if ((i == 1)); then for warm in 1 2 3 4 5 6 7 8 9 10; do no_firms; upload enterprises "$work/e.csv"; done; fi
  no_firms; sent=$(clock upload enterprises "$work/e.csv")
  echo "rows run $i: COPY $copy ms, tidu import $ours ms (peak $mib MiB with $TIDU_JAVA_OPTS), upload $sent ms"
done
fi
