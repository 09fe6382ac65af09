#!/usr/bin/env bash
# Two stateless nodes of Tidu over one PostGIS and a streaming replica, all on this machine: an example to copy from, and
# what TwoNodesIT tries.            docs/two-nodes/start.sh [folder]          Ctrl-C stops everything.
# Ports: TIDU_PORT_A, TIDU_PORT_B (nodes), TIDU_PORT_PRIMARY, TIDU_PORT_REPLICA (databases).
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
work=${1:-$(mktemp -d)}; mkdir -p "$work"; chmod 755 "$work"
a=${TIDU_PORT_A:-8081} b=${TIDU_PORT_B:-8082} p=${TIDU_PORT_PRIMARY:-5441} r=${TIDU_PORT_REPLICA:-5442}
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
# PostgreSQL refuses root.
as_db() { if [[ $EUID -eq 0 ]]; then (cd "$work/db" && runuser -u postgres -- "$@"); else "$@"; fi; }
mkdir -p "$work/db"; [[ $EUID -ne 0 ]] || chown postgres "$work/db"
password=$(head -c 18 /dev/urandom | base64 | tr -dc A-Za-z0-9); nodes=()
stop() {
  for node in "${nodes[@]}"; do kill -TERM "$node" 2>/dev/null || true; done
  for node in "${nodes[@]}"; do wait "$node" 2>/dev/null || true; done
  for data in replica primary; do as_db "$bin/pg_ctl" -D "$work/db/$data" -m fast -w stop >/dev/null 2>&1 || true; done
}
trap stop EXIT; trap 'exit 0' TERM INT

# The primary. wal_level=replica, max_wal_senders=10 and hot_standby=on are PostgreSQL's own defaults.
as_db bash -c "umask 077; echo '$password' >'$work/db/password'"
as_db "$bin/initdb" -D "$work/db/primary" -U tidu --pwfile="$work/db/password" -A scram-sha-256 -E UTF8 --locale=C >/dev/null
as_db "$bin/pg_ctl" -D "$work/db/primary" -w -l "$work/db/primary.log" -o "-p $p -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start >/dev/null
# The replica: a base backup that goes on from the primary's log (-R writes standby.signal and primary_conninfo).
PGPASSWORD=$password as_db "$bin/pg_basebackup" -h 127.0.0.1 -p "$p" -U tidu -D "$work/db/replica" -R -X stream -c fast
as_db "$bin/pg_ctl" -D "$work/db/replica" -w -l "$work/db/replica.log" -o "-p $r -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start >/dev/null

node() { # port: a node, whose only state is the two addresses
  env TIDU_PORT="$1" TIDU_DATA_DIR="$work/node-$1" TIDU_DATABASE_URL="postgresql://tidu:$password@127.0.0.1:$p/postgres" \
    TIDU_DATABASE_READ_URL="postgresql://tidu:$password@127.0.0.1:$r/postgres" \
    java -Dtidu.home="$home" -XX:+UseSerialGC -jar "${TIDU_JAR:-$home/target/tidu.jar}" serve >"$work/node-$1.log" 2>&1 &
  nodes+=($!)
  until curl -fsS -o /dev/null "http://127.0.0.1:$1/ready" 2>/dev/null; do kill -0 "${nodes[-1]}" || { cat "$work/node-$1.log"; exit 1; }; sleep 0.3; done
}
node "$a"; node "$b" # one after the other: the first migrates and loads
echo "ready nodes http://127.0.0.1:$a/ http://127.0.0.1:$b/ primary postgresql://tidu:$password@127.0.0.1:$p/postgres replica postgresql://tidu:$password@127.0.0.1:$r/postgres"
while sleep 1; do for node in "${nodes[@]}"; do kill -0 "$node" || exit 1; done; done
