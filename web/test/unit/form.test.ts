/** The match page's form: its address, its weights, its checks, its state. */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { byField, check, fieldOf } from "../../src/pages/match/form/errors";
import { defaultWeights, emptyForm, originCity, regionByCode, store, type FormState } from "../../src/pages/match/state";
import { fromQuery, isRunnable, toQuery } from "../../src/pages/match/url";
import { firmPresets, fromText, judgements, raw, shares, terms, toText } from "../../src/pages/match/weights";
import type { Preset, Region } from "../../src/base/types";

const region = (code: string, cityCode: string): Region => ({
  code, cityCode, level: code === cityCode ? "city" : "county", name: code, nameEn: code, city: cityCode, zone: "PRD", zoneName: "", zoneNameEn: "",
  parent: "440000", circle: null, circleName: null, areaKm2: 1, source: "", label: { lon: 113, lat: 23 }, bbox: [112, 22, 114, 24],
});

const preset = (id: string, weights: Record<string, number>): Preset => ({
  id, name: id, nameEn: id, weights, rationale: "", rationaleEn: "", source: "",
  criteria: ["guidance", "land"].map((criterion) => ({ id: criterion, name: criterion, nameEn: criterion, weight: 1, share: 0.5, defaultWeight: criterion === "land" ? 1 : 3 })),
});

const full: FormState = {
  ...emptyForm, name: "某厂", originCode: "440306", industryCode: "3922", industryText: "3922", stage: "whole", landHa: "5.5", polluting: "false",
  functions: ["production", "rnd"], flags: ["unlicensed"], asOf: "2010-06-30", figures: { jobs: "300", exportShare: "40" },
  weights: { ...defaultWeights, mode: "own", own: { guidance: 3, land: 0.5 } },
};

afterEach(() => store.set({ cities: [], counties: [], presets: [], ahp: null, form: emptyForm }));

test("the address holds the whole request but the name", () => {
  const query = toQuery(full);
  assert.equal(query.has("name"), false);
  assert.doesNotMatch(decodeURIComponent(String(query)), /某厂/);
  assert.deepEqual(fromQuery(query), { ...full, name: "" });
});

test("an empty form is an empty address, and the reverse", () => {
  assert.equal(String(toQuery(emptyForm)), "");
  assert.deepEqual(fromQuery(new URLSearchParams()), emptyForm);
});

test("a picked point stands in the place of the region", () => {
  const query = toQuery({ ...full, point: { lon: 113.9, lat: 22.5 } });
  assert.equal(query.has("origin"), false);
  assert.deepEqual(fromQuery(query).point, { lon: 113.9, lat: 22.5 });
});

test("what an address cannot mean is dropped", () => {
  const form = fromQuery(new URLSearchParams("lon=east&lat=22&polluting=perhaps&asOf=yesterday&weights=own:guidance"));
  assert.deepEqual([form.point, form.polluting, form.asOf, form.weights], [null, "", "", defaultWeights]);
});

test("a request runs with an origin and an industry", () => {
  assert.equal(isRunnable(full), true);
  assert.equal(isRunnable({ ...full, originCode: "" }), false);
  assert.equal(isRunnable({ ...full, originCode: "", point: { lon: 113, lat: 23 } }), true);
  assert.equal(isRunnable({ ...full, industryCode: "" }), false);
});

test("weights in the address come back as they were", () => {
  const ways = [
    defaultWeights,
    { ...defaultWeights, mode: "preset" as const, preset: "land-first" },
    { ...defaultWeights, mode: "own" as const, own: { guidance: 3, "land-price": 0 } },
    { ...defaultWeights, mode: "ahp" as const, pairs: { "guidance:industry": 3, "guidance:land": 0.2 } },
  ];
  assert.deepEqual(ways.slice(0, 2).map(toText), ["", "preset:land-first"]);
  for (const form of [ways[0], ways[1], ways[3]]) assert.deepEqual(form && fromText(toText(form)), form);
});

test("weights that cannot be read are the default", () => {
  for (const text of ["", "own:", "own:guidance", "own:guidance-x", "ahp:", "preset:", "other:1"]) assert.deepEqual(fromText(text), defaultWeights);
  assert.deepEqual(fromText("own:guidance-2,land-x").own, { guidance: 2 });
});

test("weights as the request takes them", () => {
  assert.deepEqual(terms(defaultWeights), {});
  assert.deepEqual(terms({ ...defaultWeights, mode: "preset" }), { preset: "policy-first" });
  assert.deepEqual(terms({ ...defaultWeights, mode: "own", own: { land: 1 } }), { weights: { land: 1 } });
  assert.deepEqual(terms({ ...defaultWeights, mode: "ahp" }), {});
  assert.deepEqual(judgements({ "guidance:land": 3 }), [{ first: "guidance", second: "land", ratio: 3 }]);
});

test("shares add up to one, and are none of nothing", () => {
  assert.deepEqual(shares({ a: 3, b: 1 }), { a: 0.75, b: 0.25 });
  assert.deepEqual(shares({ a: 0, b: 0 }), { a: 0, b: 0 });
});

test("each way of weighing gives every criterion its weight", () => {
  store.set({ presets: [preset("policy-first", { guidance: 9 }), preset("park-side", {})] });
  assert.deepEqual(firmPresets().map(({ id }) => id), ["policy-first"]);
  assert.deepEqual(raw(defaultWeights), { guidance: 3, land: 1 });
  assert.deepEqual(raw({ ...defaultWeights, mode: "preset" }), { guidance: 9, land: 1 });
  assert.deepEqual(raw({ ...defaultWeights, mode: "own", own: { land: 7 } }), { guidance: 3, land: 7 });
});

test("messages of the server find their field by pointer", () => {
  assert.equal(fieldOf("#/enterprise/origin/code"), "origin");
  assert.equal(fieldOf("/enterprise/powerKva"), "figures");
  assert.equal(fieldOf("/ahp/judgements/0/ratio"), "weights");
  assert.equal(fieldOf("/enterprise/nameless"), null);
  assert.deepEqual(byField({ errors: [
    { pointer: "/asOf", detail: "a" }, { pointer: "/enterprise/jobs", detail: "b" }, { pointer: "/enterprise/taxWan", detail: "c" }, { pointer: "/top", detail: "d" },
  ] }), { asOf: ["a"], figures: ["b", "c"] });
});

test("the page checks what it can tell without the server, all at once", () => {
  assert.deepEqual(check(full), {});
  const faults = check({ ...emptyForm, landHa: "-1", asOf: "2010-6-3", figures: { jobs: "?", exportShare: "101" } });
  assert.deepEqual(Object.keys(faults).sort(), ["asOf", "figures", "industry", "landHa", "origin"]);
  assert.equal(faults.figures?.length, 2);
  assert.deepEqual(check({ ...full, landHa: " ", figures: { jobs: " " } }), {});
});

test("the state tells each listener once, and only of what changed", () => {
  let heard = 0;
  store.on(["status", "selected"], () => (heard += 1));
  store.set({ status: "loading", selected: "p1" });
  assert.equal(heard, 1);
  store.set({ status: "loading" });
  assert.equal(heard, 1);
  store.set({ picking: true });
  assert.equal(heard, 1);
});

test("a county belongs to its city", () => {
  store.set({ cities: [region("440300", "440300")], counties: [region("440306", "440300")], form: { ...emptyForm, originCode: "440306" } });
  assert.equal(regionByCode("440306")?.level, "county");
  assert.equal(originCity()?.code, "440300");
  store.setForm({ originCode: "999999" });
  assert.equal(originCity(), undefined);
});
