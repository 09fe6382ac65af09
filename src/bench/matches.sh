#!/usr/bin/env bash
# POST /api/v1/matches with explanations, against the same web library answering bytes of the same size, the load generator (wrk) on
# the same machine. Three kinds of load: one question again and again, and different ones with and without acceptability: a hundred thousand, from
# a random one on, so that hardly any is asked twice and answers that are kept do not answer.
# Then the same at constant rates. Build first (./run or mvn verify). Needs wrk.
#   src/bench/matches.sh [seconds] [PORT]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-8} port=${2:-18095}
classes=${TIDU_CLASSES:-target/classes:target/lib/*} jar=${TIDU_JAR:-target/tidu.jar}
work=$(mktemp -d); chmod 755 "$work"
trap 'kill $server $fixed 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
fixed=
export TIDU_DATA_DIR=$work/data TIDU_PORT=$port
url=http://127.0.0.1:$port/api/v1/matches

questions() { # acceptability: firms that differ in place, industry and land
  awk -v acc="$1" 'BEGIN { srand(7)
    n = split("440306 440307 440309 440605 440606 440104 440112 441900 442000 440402 440703 441302", place, " ")
    m = split("3922 3982 3670 1811 1711 2927 3855 2110 3071 1952 3525 2651", code, " ")
    for (i = 0; i < 100000; i++) printf "{\"enterprise\":{\"origin\":{\"code\":\"%s\"},\"industry\":\"%s\",\"landHa\":%.2f,\"jobs\":%d,\"exportShare\":%.2f},\"acceptability\":%s}\n",
      place[1 + int(rand() * n)], code[1 + int(rand() * m)], 1 + rand() * 20, 50 + rand() * 2000, rand(), acc }'
}
questions true >"$work/with"; questions false >"$work/without"; head -1 "$work/with" >"$work/one"
for file in one with without; do
  { echo "local bodies = {} for line in io.lines('$work/$file') do bodies[#bodies + 1] = line end"
    echo 'math.randomseed(os.time())
local n = math.random(#bodies)
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function() n = n % #bodies + 1; return wrk.format(nil, nil, nil, bodies[n]) end
done = function(summary, latency) io.write(string.format("  %.0f requests/s, %.0f MB/s, median %.1f ms, p99 %.1f ms, %d errors\n",
  summary.requests / summary.duration * 1e6, summary.bytes / summary.duration, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
  summary.errors.status + summary.errors.read + summary.errors.timeout)) end'; } >"$work/$file.lua"
done
# What the load before has left half done is waited for.
load() { sleep 2; wrk -t1 -c16 -d"${2:-$seconds}s" -s "$work/$1.lua" "$url" | grep requests/s; }
ready() { until curl -sf -o /dev/null -X POST -H 'Content-Type: application/json' -d @"$work/one" "$url"; do sleep 0.2; done; }

java -Dtidu.home="$PWD" -jar "$jar" serve >"$work/serve.log" 2>&1 & server=$!
ready
curl -sf -X POST -H 'Content-Type: application/json' -d @"$work/one" "$url" >"$work/answer"
echo "an answer: $(wc -c <"$work/answer") bytes"
# The compiler of a server that has just started is busy for half a minute of full load; what a day looks like comes after.
load one 3 >/dev/null; load without 30 >/dev/null; load with 10 >/dev/null
echo "one question again and again"; load one
echo "different questions, without acceptability"; load without
echo "different questions, with acceptability (10,000 samples)"; load with
rate() { sleep 2; echo -n " $1:"; java src/bench/ConstantRate.java "$url" "$work/$1" "$2" "$seconds"; }
echo "at a constant rate"; rate one 200; rate without 200; rate without 50; rate with 10
kill $server; wait $server 2>/dev/null || true
java -cp "$classes" src/bench/FixedBody.java "$port" "$work/answer" & fixed=$!
ready
load one 3 >/dev/null
echo "the same bytes, fixed"; load one
rate one 200
