/** What is drawn on the map, before it is drawn. */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { parkFeatures, place, shiftExpression, spread } from "../../src/parts/map/parks";
import { buildStyle, nameTexts, parkLayers } from "../../src/parts/map/style";
import { pairingFeatures, pairings } from "../../src/pages/match/map/guidance";
import { store } from "../../src/pages/match/state";
import type { GuidanceRule, Park, Region } from "../../src/base/types";

const park = (id: string, lon: number | null, lat: number | null): Park => ({ id, name: id, kind: "transfer", lon, lat, positionAccuracy: "geocoded" }) as Park;

const city = (code: string, lon: number, lat: number): Region => ({ code, level: "city", cityCode: code, name: code, label: { lon, lat } }) as Region;

const rule = (id: string, status: string, from: string, ...to: string[]): GuidanceRule =>
  ({ id, status, sources: [{ code: from, name: from }], targets: to.map((code) => ({ code, name: code })) }) as GuidanceRule;

afterEach(() => store.set({ cities: [] }));

test("a lone park stays where it is, several stand in rings around their place", () => {
  assert.deepEqual(spread(0, 1, 20), [0, 0]);
  const ring = Array.from({ length: 8 }, (_, n) => spread(n, 8, 20));
  for (const [x, y] of ring) assert.ok(Math.abs(Math.hypot(x, y) - 20) < 0.2);
  assert.equal(new Set(ring.map(String)).size, 8);
  assert.ok(Math.hypot(...spread(8, 12, 20)) > 30);
});

test("parks without a position are not placed, those at one place are shifted", () => {
  const placed = place([park("a", 113, 23), park("b", 113.0001, 23), park("c", 115, 24), park("d", null, null)], 17);
  assert.deepEqual(placed.map(({ park: one }) => one.id), ["a", "b", "c"]);
  assert.deepEqual(placed[2]?.offset, [0, 0]);
  assert.notDeepEqual(placed[0]?.offset, placed[1]?.offset);
});

test("the shifts of parks stand in the style", () => {
  assert.deepEqual(shiftExpression(parkFeatures([park("a", 113, 23)])), [0, 0]);
  const expression = shiftExpression(parkFeatures([park("a", 113, 23), park("b", 113, 23)]));
  assert.deepEqual(expression.slice(0, 2), ["match", ["get", "shift"]]);
  assert.deepEqual(expression.at(-1), ["literal", [0, 0]]);
});

test("rules of one pair are one line, in force if one of them is, the rules in force first", () => {
  store.set({ cities: [city("44A", 113, 23), city("44B", 115, 24)] });
  const list = pairings([rule("old", "expired", "44A", "44B"), rule("new", "in force", "44A", "44B", "44A", "44X"), rule("other", "in force", "44B", "44A")], "44A");
  assert.deepEqual(list.map(({ key, status }) => [key, status]), [["44A>44B", "in force"]]);
  assert.deepEqual(list[0]?.rules.map(({ id }) => id), ["new", "old"]);
});

test("a line is an arc from city to city with a head that points on", () => {
  store.set({ cities: [city("44A", 113, 23), city("44B", 113, 25)] });
  const { features: [line, head] } = pairingFeatures(pairings([rule("r", "in force", "44A", "44B")], "44A"));
  assert.ok(line?.geometry.type === "LineString" && head?.geometry.type === "Point");
  assert.deepEqual(line.geometry.coordinates[0], [113, 23]);
  assert.deepEqual(line.geometry.coordinates.at(-1), head.geometry.coordinates);
  assert.ok(Math.abs(Number(head.properties?.bearing)) < 45);
});

test("the style names no other server and keeps its layers in both languages", () => {
  for (const language of ["zh", "en"] as const) {
    const style = buildStyle(language);
    assert.doesNotMatch(JSON.stringify(style), /https?:\/\/(?!tidu\.test)/);
    const layers = style.layers.map(({ id }) => id);
    for (const id of [...parkLayers, ...nameTexts(language).map(([layer]) => layer)]) assert.ok(layers.includes(id), id);
    assert.equal(new Set(layers).size, layers.length);
  }
});
