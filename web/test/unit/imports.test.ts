/** How the sources may lean on each other: pages on parts, parts on base, nothing back up and nothing in a circle. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { importsOf, sources } from "./sources";

const floors = ["base", "parts", "pages"];
const files = sources.filter((path) => /\.(ts|css)$/.test(path));
const arrows = new Map(files.map((path) => [path, importsOf(path)]));

const floorOf = (path: string): number => floors.indexOf(path.split("/")[0] ?? "");

/** The page that a file is of, or nothing. */
const pageOf = (path: string): string | undefined => (path.startsWith("pages/") ? path.split("/")[1] : undefined);

/** The first circle that can be reached from a file, as its way round. */
function circleFrom(path: string, way: string[], done: Set<string>): string[] | null {
  if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
  if (done.has(path)) return null;
  for (const next of arrows.get(path) ?? []) {
    const circle = circleFrom(next, [...way, path], done);
    if (circle) return circle;
  }
  done.add(path);
  return null;
}

test("every source lies on a floor", () => {
  assert.deepEqual(files.filter((path) => floorOf(path) < 0), []);
});

test("imports are seen at all", () => {
  assert.ok(importsOf("base/api.ts").includes("base/types/index.ts"));
  assert.ok(importsOf("pages/match/style.css").includes("base/css/base.css"));
  assert.ok([...arrows.values()].flat().length > files.length);
});

test("no import leads back up", () => {
  const up = [...arrows].flatMap(([from, all]) => all.filter((to) => floorOf(to) > floorOf(from)).map((to) => `${from} → ${to}`));
  assert.deepEqual(up, []);
});

test("no page imports another page", () => {
  const across = [...arrows].flatMap(([from, all]) =>
    all.filter((to) => pageOf(from) && pageOf(to) && pageOf(from) !== pageOf(to)).map((to) => `${from} → ${to}`));
  assert.deepEqual(across, []);
});

test("no circle", () => {
  const done = new Set<string>();
  for (const path of files) assert.equal(circleFrom(path, [], done)?.join(" → "), undefined);
});

test("every source is part of a page", () => {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const next of arrows.get(path) ?? []) reach(next);
  };
  for (const path of files) if (/^pages\/[^/]+\/(main\.ts|style\.css)$/.test(path)) reach(path);
  assert.deepEqual(files.filter((path) => !reached.has(path) && !path.endsWith(".d.ts")), []);
});
