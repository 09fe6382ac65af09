# Shared by ./run and ./test: what the machine needs, and building what changed. Sourced, not run.

# One sentence that says what to do, and an exit code other than 0.
give_up() { echo "$*" >&2; exit 1; }

as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else give_up "需要 root 或 sudo 才能安装：$* / Root or sudo is needed for: $*"
  fi
}

# Installs Debian packages; the first argument says what for.
apt_install() {
  local why=$1; shift
  command -v apt-get >/dev/null || give_up "缺少 $why，且本机没有 apt-get：请自行安装 $* / $why is missing and there is no apt-get: install $* yourself."
  echo "正在安装 $why（apt-get install $*）/ installing $why" >&2
  local log; log=$(mktemp)
  # The package's own cluster is not wanted: Tidu starts one of its own.
  if ! { as_root env DEBIAN_FRONTEND=noninteractive apt-get update &&
         as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
    give_up "安装 $why 失败（记录见 $log）：请检查网络与软件源，或手动执行 apt-get install $* / Installing $why failed (see $log): check the network and the package source, or run apt-get install $* yourself."
  fi
  rm -f "$log"
}

need_java() {
  command -v java >/dev/null || give_up "缺少 Java：请安装 JDK 17 或更新版本（apt-get install openjdk-17-jdk-headless）/ Java is missing: install JDK 17 or newer."
  local major; major=$(java -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
  [[ ${major:-0} -ge 17 ]] || give_up "Java 版本 $major 太旧，需要 17 以上 / Java $major is too old, 17 or newer is needed."
}

need_build_tools() {
  command -v javac >/dev/null || give_up "缺少 javac：请安装 JDK 17（apt-get install openjdk-17-jdk-headless）/ javac is missing: install a JDK 17."
  command -v mvn >/dev/null || give_up "缺少 Maven：请执行 apt-get install maven / Maven is missing: apt-get install maven."
  command -v npm >/dev/null && command -v node >/dev/null || apt_install "Node.js" nodejs npm
  local major; major=$(node -p 'process.versions.node.split(".")[0]')
  [[ $major -ge 18 ]] || give_up "Node.js $major 太旧，需要 18 以上：请从 nodejs.org 或发行版更新源安装 / Node.js $major is too old, install 18 or newer."
}

# The newest PostgreSQL server that has PostGIS, or nothing.
postgis_server() {
  local version
  for version in $(ls /usr/lib/postgresql 2>/dev/null | sort -rn); do
    if [[ -x /usr/lib/postgresql/$version/bin/initdb && -f /usr/share/postgresql/$version/extension/postgis.control ]]; then
      echo "$version"; return
    fi
  done
}

need_postgis() {
  [[ -n "$(postgis_server)" ]] && return
  # postgresql-common would start a cluster of the machine's on install: tell it not to, before it does.
  if [[ ! -e /etc/postgresql-common/createcluster.conf ]]; then
    as_root mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  # The distribution's default version (the one package "postgis" goes with).
  if ! command -v apt-cache >/dev/null || ! apt-cache show postgresql >/dev/null 2>&1; then
    if command -v apt-get >/dev/null; then as_root apt-get update >/dev/null 2>&1 || true; fi
  fi
  local version; version=$(apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]\+\)$/\1/p' | head -1)
  [[ -n $version ]] || version=15
  apt_install "PostGIS" "postgresql-$version" "postgresql-$version-postgis-3"
  [[ -n "$(postgis_server)" ]] || give_up "安装后仍找不到 PostGIS：请手动安装 postgresql-$version-postgis-3 / PostGIS is still missing after the install."
}

# pgRouting, for travel times over a road network. Tidu works without it: one quiet try, and no more until the next clean build.
try_pgrouting() {
  local version tried=target/.pgrouting-tried; version=$(postgis_server)
  [[ -z $version || -f /usr/share/postgresql/$version/extension/pgrouting.control || -e $tried ]] && return 0
  mkdir -p target && touch "$tried" 2>/dev/null || return 0
  command -v apt-get >/dev/null && { [[ $EUID -eq 0 ]] || sudo -n true 2>/dev/null; } || return 0
  echo "正在安装 pgRouting（可选，用于路网行程时间）/ installing pgRouting (optional, for travel times over roads)" >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "postgresql-$version-pgrouting" >/dev/null 2>&1 ||
    echo "没有装上 pgRouting：行程按直线距离估算，其他功能不受影响 / pgRouting was not installed: travel times are estimated, all else works" >&2
}

# A font with Chinese for the glyph service. Tidu works without it: one quiet try.
try_font() {
  local tried=target/.font-tried file
  for file in /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf; do
    [[ -f $file ]] && return 0
  done
  [[ ! -e $tried ]] && mkdir -p target && touch "$tried" 2>/dev/null || return 0
  command -v apt-get >/dev/null && { [[ $EUID -eq 0 ]] || sudo -n true 2>/dev/null; } || return 0
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends fonts-droid-fallback >/dev/null 2>&1 ||
    echo "没有装上中文字体：/glyphs 答 503，其他功能不受影响 / no Chinese font was installed: /glyphs answers 503, all else works" >&2
}

# A hash of everything the build reads.
source_hash() {
  { find "$@" -type f ! -path '*/node_modules/*' ! -path '*/dist/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum; } | sha256sum | cut -d' ' -f1
}

# The libraries that the pages are built of; with "all" also those that check and test them.
web_libraries() {
  local stamp=web/node_modules/.stamp lock; lock=$(sha256sum <web/package-lock.json)
  [[ -f $stamp && ( $(cat $stamp) == "$lock all" || $(cat $stamp) == "$lock $1" ) ]] && return
  (cd web && npm ci $([[ $1 == all ]] || echo --omit=dev) --no-audit --no-fund --loglevel=error --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=3000 >&2) || give_up "npm ci 失败：请检查网络后重试 / npm ci failed: check the network and try again."
  echo "$lock $1" >$stamp
}

need_web_checks() { web_libraries all; }

build_web() {
  local stamp; stamp=$(source_hash web)
  [[ -f web/dist/.stamp && $(cat web/dist/.stamp) == "$stamp" ]] && return
  need_build_tools
  echo "正在构建网页 / building the web front end" >&2
  web_libraries build
  (cd web && npm run --silent build >&2) || give_up "网页构建失败，见上 / Building the web front end failed, see above."
  echo "$stamp" >web/dist/.stamp
}

build_program() {
  local stamp; stamp=$(source_hash src/main pom.xml)
  [[ -f target/tidu.jar && -f target/.stamp && $(cat target/.stamp) == "$stamp" ]] && return
  need_build_tools
  echo "正在构建程序（首次需下载依赖）/ building the program (the first time fetches its libraries)" >&2
  mvn -q -B -Dmaven.test.skip=true package >&2 || give_up "构建失败：请检查网络与上面的信息后重试 / The build failed: check the network and the messages above, then try again."
  write_bill
  echo "$stamp" >target/.stamp
}

# What is in the program (target/tidu-sbom.json) and under which licences (target/licences.txt): made with the program whenever
# pom.xml has changed. Maven makes them with a network only; without them the program runs all the same.
write_bill() {
  local stamp; stamp=$(source_hash pom.xml)
  [[ -s target/tidu-sbom.json && -s target/licences.txt && -f target/.bill-stamp && $(cat target/.bill-stamp) == "$stamp" ]] && return 0
  if [[ -n ${TIDU_OFFLINE:-} ]]; then
    echo "离线：没有写出物料清单与许可清单 / offline: the bill of materials and the licences were not written" >&2
  elif mvn -q -B -Pbill cyclonedx:makeBom@sbom license:add-third-party@licences >target/bill.log 2>&1; then
    echo "$stamp" >target/.bill-stamp
  else
    rm -f target/tidu-sbom.json target/licences.txt # those of other libraries would mislead
    echo "没有写出物料清单与许可清单（见 target/bill.log），程序不受影响 / the bill of materials and the licences were not written (see target/bill.log); all else works" >&2
  fi
}

build_if_changed() { build_web; build_program; }

# What the commands load, laid out for Java to map into memory (class data sharing): a command starts in half the time. Only a
# help: without the archive, or when it does not fit the Java at hand, everything works as before. An empty one says that it
# could not be made.
archive_if_changed() {
  local archive=$PWD/target/tidu.jsa
  [[ -f $archive && $archive -nt target/tidu.jar ]] && return 0
  [[ -n "$(postgis_server)" ]] || return 0
  echo "正在准备快速启动（每次构建一次，约半分钟）/ preparing for fast starts (once after a build, about half a minute)" >&2
  local work; work=$(mktemp -d) && chmod 755 "$work"
  rm -f "$archive"
  make_archive "$work" "$archive" >"$work/log" 2>&1 || : >"$archive"
  rm -rf "$work"
}

# The classes that an export and imports of two formats load, on a database of their own that is thrown away.
make_archive() (
  set -e
  unset TIDU_DATABASE_URL
  export TIDU_DATA_DIR=$1/data
  jar=$PWD/target/tidu.jar
  noted() { local list=$1; shift; java -XX:+UseSerialGC -XX:DumpLoadedClassList="$list" -Dtidu.home="$PWD" -Dfile.encoding=UTF-8 -jar "$jar" "$@"; }
  printf '企业名称,转出地,行业,用地（亩）,经度,纬度\n示例,东莞,39,5,113.7,23.0\n' >"$1/firms.csv"
  noted "$1/1.classes" export parks --to "$1/parks.shp.zip"
  noted "$1/2.classes" import "$1/parks.shp.zip" --into parks --dry-run
  noted "$1/3.classes" import "$1/firms.csv" --into enterprises --crs EPSG:4490 --dry-run
  awk '!seen[$0]++' "$1"/?.classes >"$1/classes"
  java -XX:+UseSerialGC -Xshare:dump -XX:SharedClassListFile="$1/classes" -XX:SharedArchiveFile="$2.new" -cp "$jar"
  mv "$2.new" "$2"
)

# Chromium, its driver and a CJK font for the browser tests; GDAL as an independent judge of geodata.
need_test_tools() {
  local missing=()
  { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null || missing+=(chromium)
  command -v chromedriver >/dev/null || missing+=(chromium-driver)
  [[ -n "$(fc-list :lang=zh 2>/dev/null | head -1)" ]] || missing+=(fontconfig fonts-noto-cjk)
  command -v ogrinfo >/dev/null || missing+=(gdal-bin)
  [[ ${#missing[@]} -eq 0 ]] || apt_install "Chromium, GDAL" "${missing[@]}"
}
