#!/usr/bin/env bash
# How the park set was made, once: one synthetic set in every form. Coordinates come from PROJ (ogr2ogr) and, for GCJ-02 and
# BD-09, from the npm package gcoord; never from our own code. Needs gdal-bin and node with gcoord in NODE_PATH.
set -euo pipefail
cd "$(dirname "$0")"
rm -rf out && mkdir out
shp() { # name, target EPSG, encoding
  mkdir "out/$1" && ogr2ogr -t_srs "EPSG:$2" -nlt PROMOTE_TO_MULTI -lco ENCODING="$3" "out/$1/$1.shp" base.geojson
  (cd "out/$1" && { [[ "${4:-}" != drop-cpg ]] || rm -f ./*.cpg; } && zip -q -X "../../$1.zip" ./*)
}
rm -f ./*.zip ./*.gpkg ./*.ndjson ./*.csv gcj02.geojson bd09.geojson
shp shp-4490-utf8 4490 UTF-8
shp shp-4547-esri-prj 4547 UTF-8
shp shp-4526-zone-prefix 4526 UTF-8
shp shp-2383-xian80 2383 UTF-8
shp shp-4547-gbk 4547 GBK
shp shp-4547-gbk-no-cpg 4547 GBK drop-cpg
ogr2ogr -nlt PROMOTE_TO_MULTI set.gpkg base.geojson
ogr2ogr -t_srs EPSG:4547 -nlt PROMOTE_TO_MULTI set-4547.gpkg base.geojson
ogr2ogr -f GeoJSONSeq -t_srs EPSG:4326 -lco COORDINATE_PRECISION=12 set.ndjson base.geojson
ogr2ogr -f CSV -lco GEOMETRY=AS_WKT set-wkt.csv base.geojson
for datum in gcj02 bd09; do
  node -e '
    const gcoord = require("gcoord"), fs = require("fs");
    const set = JSON.parse(fs.readFileSync("base.geojson", "utf8"));
    delete set.crs;
    gcoord.transform(set, gcoord.WGS84, process.argv[1] === "gcj02" ? gcoord.GCJ02 : gcoord.BD09);
    fs.writeFileSync(process.argv[1] + ".geojson", JSON.stringify(set));' "$datum"
done
rm -rf out
