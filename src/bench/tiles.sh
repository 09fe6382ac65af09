#!/usr/bin/env bash
# Tiles of firms against the bare SQL (pgbench) and a bare Vert.x handler, all on this machine in one run.
#   src/bench/tiles.sh [firms] [seconds for each figure] [part ...]     parts: uncached low cached storm
# Needs a built program, wrk, pgbench, psql. Keeps its data in TIDU_BENCH_DIR (default: a temporary folder).
set -euo pipefail
cd "$(dirname "$0")/../.."
firms=${1:-200000} seconds=${2:-10}; shift $(($# > 2 ? 2 : $#)); parts=${*:-uncached low cached storm}
work=${TIDU_BENCH_DIR:-$(mktemp -d)}; mkdir -p "$work"; chmod 755 "$work"
jar=${TIDU_JAR:-target/tidu.jar} tilesql=src/main/resources/cn/tidu/map/tiles
export TIDU_DATA_DIR=$work/data TIDU_PORT=${TIDU_PORT:-18322} TIDU_ADMIN_PASSWORD=${TIDU_ADMIN_PASSWORD:-'words of the one who installs'}
base=http://127.0.0.1:$TIDU_PORT
tidu() { java -Dtidu.home="$PWD" -XX:+UseSerialGC -jar "$jar" "$@"; }
server=; stop() { [[ -z $server ]] || { kill -TERM "$server"; wait "$server" || true; server=; }; }
trap 'stop; [[ -n "${TIDU_BENCH_DIR:-}" ]] || rm -rf "$work"' EXIT
start() { # with settings
  stop; : >"$work/serve.log"
  env "$@" java -Dtidu.home="$PWD" -XX:+UseSerialGC ${TIDU_JAVA_OPTS:-} -jar "$jar" serve >"$work/serve.log" 2>&1 & server=$!
  until grep -q http:// "$work/serve.log"; do kill -0 $server || { cat "$work/serve.log"; exit 1; }; sleep 0.3; done
  port=$(sed -n 's/^port=//p' "$work/data/running.properties"); PGPASSWORD=$(cat "$work/data/secrets/database-password"); export PGPASSWORD
}
sql() { psql -q -X -h 127.0.0.1 -p "$port" -U tidu postgres "$@"; }
sign_in() { # a token of a planner of the province
  [[ -f $work/token ]] || {
    echo 'words of one who measures' | tidu user add bench --role planner --scope 440000 --password-stdin >/dev/null
    local session; session=$(curl -s -c "$work/cookies" -H 'Content-Type: application/json' -d '{"name":"bench","password":"words of one who measures"}' $base/api/v1/session)
    curl -s -b "$work/cookies" -H "X-CSRF-Token: $(sed 's/.*"csrf":"\([^"]*\)".*/\1/' <<<"$session")" -H 'Content-Type: application/json' \
      -d '{"name":"bench","grants":["read"]}' $base/api/v1/tokens | sed 's/.*"token":"\([^"]*\)".*/\1/' >"$work/token"
  }
  token=$(cat "$work/token")
}
prepare() {
  start TIDU_TILE_CACHE_BYTES=0
  if [[ $(sql -At -c "SELECT count(*) FROM enterprise") -ne $firms ]]; then
    tidu demo --enterprises "$firms" --seed 1 --load --out "$work/demo.csv" >/dev/null
    sql -c "SELECT refresh_enterprise_cells()" -c "VACUUM ANALYZE" >/dev/null
  fi
  sign_in
}
# Random tiles of the Pearl River Delta, 112.9–114.4° E, 22.3–23.5° N, of zooms from–to.
lua() { cat <<L
math.randomseed(os.time()); local ext = "$3"; local bytes, empty, other = 0, 0, 0
function init(args) math.randomseed(tonumber(tostring({}):sub(8)) or 1) end
local function y(lat, n) local r = math.rad(lat); return math.floor((1 - math.log(math.tan(r) + 1 / math.cos(r)) / math.pi) / 2 * n) end
function request()
  local z = math.random($1, $2); local n = 2 ^ z
  local x1, x2, y1, y2 = math.floor((112.9 + 180) / 360 * n), math.floor((114.4 + 180) / 360 * n), y(23.5, n), y(22.3, n)
  return wrk.format("GET", string.format("/tiles/enterprises/%d/%d/%d.mvt", z, math.random(x1, x2), math.random(y1, y2)), {["Authorization"] = "Bearer $token", ["Accept-Encoding"] = ext})
end
function done(summary, latency) io.write(string.format("FIGURE %.0f %.1f %.1f %d %d\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status, summary.bytes / math.max(1, summary.requests))) end
L
}
load() { # from to coding: tiles/s, p50 ms, p99 ms, errors, bytes of an answer
  lua "$1" "$2" "$3" >"$work/wrk.lua"
  wrk -t1 -c8 -d"${4:-$seconds}s" -s "$work/wrk.lua" $base | sed -n 's/^FIGURE //p'
}
# The SQL of the tiles as pgbench runs it, with the same random tiles. file from to
script() {
  cat <<P
\set z random($2, $3)
\set n 1 << :z
\set x random(int((112.9 + 180) / 360.0 * :n - 0.5), int((114.4 + 180) / 360.0 * :n - 0.5))
\set y random(int((0.5 - ln(1.39874907 / 0.60125093) / 12.566370614) * :n - 0.5), int((0.5 - ln(1.37945616 / 0.62054384) / 12.566370614) * :n - 0.5))
P
  grep -v '^ *--' "$1" | sed -e 's/:industry/NULL/g; s/:origin/NULL/g' -e 's/:\([zxy]\)\b/cast(:\1 AS integer)/g' | tr '\n' ' '; echo ';'
}
bench() { # file from to: tiles/s
  script "$1" "$2" "$3" >"$work/pgbench.sql"
  pgbench -n -M prepared -c 8 -j 1 -T "$seconds" -f "$work/pgbench.sql" -h 127.0.0.1 -p "$port" -U tidu postgres 2>>"$work/pgbench.log" | sed -n 's/^tps = \([0-9.]*\).*/\1/p'
}
percent() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.0f %%", 100 * a / b }'; }

prepare
for part in $parts; do case $part in
uncached)
  load 9 12 identity 6 >/dev/null # the virtual machine warms up
  for again in 1 2; do
    bare=$(bench $tilesql/enterprises.sql 9 12); read -r plain p50 p99 errors size <<<"$(load 9 12 identity)"
    echo "z9-12 uncached, run $again: pgbench $bare/s; Tidu plain $plain/s ($(percent "$plain" "$bare")), p50 $p50 ms, p99 $p99 ms, $errors errors, $size bytes"
    for coding in gzip zstd; do
      read -r packed p50 p99 errors size <<<"$(load 9 12 $coding)"
      echo "z9-12 uncached, run $again: Tidu $coding $packed/s ($(percent "$packed" "$bare")), p50 $p50 ms, p99 $p99 ms, $errors errors, $size bytes"
    done
  done ;;
low)
  load 0 8 gzip 4 >/dev/null
  for z in 0 1 2 3 4 5 6 7 8; do
    read -r rate p50 p99 errors size <<<"$(load $z $z gzip 3)"
    echo "z$z uncached gzip: $rate tiles/s, p50 $p50 ms, p99 $p99 ms, $errors errors, $size bytes on average"
  done
  raw=$(bench $tilesql/enterprises.sql 6 8); read -r rate p50 p99 errors size <<<"$(load 6 8 gzip)"
  echo "z6-8: raw points in SQL $raw/s, Tidu $rate/s: $(awk -v a="$rate" -v b="$raw" 'BEGIN { printf "%.0f", a / b }') times" ;;
cached)
  start TIDU_TILE_CACHE_BYTES=67108864; sign_in
  classpath=$(dirname "$jar")/tidu.jar:$(dirname "$jar")/lib/*
  for tile in regions/7/104/55 enterprises/9/417/222; do
    curl -s -H "Authorization: Bearer $token" -H 'Accept-Encoding: gzip' -o "$work/body" "$base/tiles/$tile.mvt"
    java -XX:+UseSerialGC -Dport=18329 -Dbody="$work/body" -cp "$classpath" src/bench/BareVertx.java >"$work/bare.log" 2>&1 & other=$!
    until curl -s -o /dev/null http://127.0.0.1:18329/; do kill -0 $other || { cat "$work/bare.log"; exit 1; }; sleep 0.3; done
    head=(-H 'Accept-Encoding: gzip'); [[ $tile == regions* ]] || head+=(-H "Authorization: Bearer $token")
    for again in 0 1 2; do
      d=$seconds; [[ $again -ne 0 ]] || d=4
      bare=$(wrk -t1 -c8 -d${d}s --latency http://127.0.0.1:18329/ | awk '/99%/ {p=$2} /Requests\/sec/ {print $2, p}')
      ours=$(wrk -t1 -c8 -d${d}s --latency "${head[@]}" "$base/tiles/$tile.mvt" | awk '/99%/ {p=$2} /Requests\/sec/ {print $2, p}')
      [[ $again -eq 0 ]] || echo "cached $tile ($(stat -c %s "$work/body") bytes), run $again: bare Vert.x ${bare% *}/s p99 ${bare#* }, Tidu ${ours% *}/s p99 ${ours#* } ($(percent "${ours% *}" "${bare% *}"))"
    done
    kill $other; wait $other 2>/dev/null || true
  done ;;
storm)
  start TIDU_TILE_CACHE_BYTES=0; sign_in
  load 9 12 gzip 6 >/dev/null # the virtual machine warms up
  lua 9 12 gzip >"$work/wrk.lua"; wrk -t1 -c200 -d"${seconds}s" -s "$work/wrk.lua" $base >"$work/storm.txt" & storm=$!
  sleep 1; : >"$work/live.txt"
  while kill -0 $storm 2>/dev/null; do curl -s -o /dev/null -w '%{time_total}\n' $base/live >>"$work/live.txt"; sleep 0.1; done
  echo "storm of 200: $(sed -n 's/^FIGURE //p' "$work/storm.txt") (tiles/s, p50 ms, p99 ms, refused 503, bytes); /live worst $(sort -n "$work/live.txt" | tail -1) s of $(wc -l <"$work/live.txt")" ;;
esac; done
