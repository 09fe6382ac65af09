/** What becomes of rows: CSV that a spreadsheet may open, lines of a batch, changes of a record, figures of a park. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { csvRow } from "../../src/parts/lists/save";
import { lines } from "../../src/pages/audit/difference";
import { exportAddress, filterOf, type AuditEvent } from "../../src/pages/audit/event";
import { fieldName } from "../../src/pages/audit/fields";
import { csvHeader, csvOf, csvOfGroup, csvOfRefused, excludedText } from "../../src/pages/many/rows";
import { isGroup, isRefused, type Grouped, type Ranked } from "../../src/pages/many/stream";
import { attributes, latest, type Figure, type ParkDetail } from "../../src/pages/park/park";

const ranked = {
  row: 2, name: "甲厂", excludedBy: { land: 3, unheard: 1 }, candidates: [],
  enterprise: { origin: { name: "东莞市" }, industry: { code: "195", name: "制鞋业" } },
} as unknown as Ranked;

const refused = { row: 7, name: "", problems: [{ pointer: "/origin", detail: "长沙不在广东" }, { pointer: "/industry", detail: "没有" }] };

const group: Grouped = { group: "链", rows: [2, 3], candidates: [{
  rank: 1, park: { id: "p1", name: "园", city: "韶关市", county: null } as Ranked["candidates"][number]["park"],
  score: 0.61239, scoreLow: 0.5, scoreHigh: 0.7, confidence: 0.65, leastMember: 0, leastScore: 0.4, together: [], members: [{ name: "甲厂", score: 0.4 }],
}] };

const columns = (row: string): number => row.trimEnd().split(",").length;

test("cells of a CSV are quoted where they must be", () => {
  assert.equal(csvRow(["a", 1, null, undefined]), "a,1,,\r\n");
  assert.equal(csvRow(['say "no"', "a,b", "x\ny"]), '"say ""no""","a,b","x\ny"\r\n');
});

test("no cell is a formula to a spreadsheet, and numbers stay numbers", () => {
  assert.equal(csvRow(["=1+1", "+1", "-1", "@x", "\tx"]), "'=1+1,'+1,'-1,'@x,'\tx\r\n");
  assert.equal(csvRow([-1.5]), "-1.5\r\n");
});

test("every kind of line has the columns of the header", () => {
  const width = columns(csvHeader());
  for (const row of [csvOf(ranked), csvOfRefused(refused), csvOfGroup(group)]) assert.equal(columns(row), width, row);
});

test("a firm without a park says why", () => {
  assert.match(csvOf(ranked), /^2,甲厂,东莞市,195 制鞋业,/);
  assert.equal(excludedText(ranked.excludedBy), "用地不足 3 个、unheard 1 个");
  assert.ok(csvOf(ranked).includes(excludedText(ranked.excludedBy)));
});

test("a row that was refused keeps its number and all its problems", () => {
  assert.match(csvOfRefused(refused), /^7,,.*\/origin 长沙不在广东；\/industry 没有\r\n$/);
});

test("a group gives a row for each of its parks", () => {
  assert.match(csvOfGroup(group), /组团：链,.*,1,园,p1,韶关市,,0\.6124,/);
  assert.match(csvOfGroup(group), /最低 0\.4000（甲厂）/);
  assert.equal(csvOfGroup({ group: "空", rows: [] }), "");
});

test("lines of a batch are told apart", () => {
  assert.deepEqual([ranked, refused, group].map(isGroup), [false, false, true]);
  assert.deepEqual([ranked, refused, { ...group, problems: [] }].map(isRefused), [false, true, false]);
});

const event = (before: AuditEvent["before"], after: AuditEvent["after"]) => ({ before, after }) as AuditEvent;

test("of a change only the fields that differ", () => {
  assert.deepEqual(lines(event({ name: "甲", jobs: 5, tags: [1] }, { name: "乙", jobs: 5, tags: [1] })), [{ field: "name", before: "甲", after: "乙" }]);
});

test("of what was added or removed all that is not empty", () => {
  assert.deepEqual(lines(event(null, { name: "甲", note: "", words: [], jobs: 0 })).map(({ field }) => field), ["name", "jobs"]);
  assert.deepEqual(lines(event({ name: "甲", note: null }, null)).map(({ field }) => field), ["name"]);
  assert.deepEqual(lines(event(null, null)), []);
});

test("a search of the audit out of an address, and the export's address", () => {
  assert.deepEqual(filterOf(new URLSearchParams("actor= li &city=&other=1&from=2026-01-01")), { actor: "li", from: "2026-01-01" });
  assert.equal(exportAddress({ actor: "li" }, "csv"), "/api/v1/audit/export?actor=li&format=csv");
  assert.equal(fieldName("land_ha"), "用地（公顷）");
  assert.equal(fieldName("unheard_of"), "unheard_of");
});

test("of each attribute of a park the latest figure counts", () => {
  const fact = (attribute: string, asOf: string, value: number) => ({ attribute, asOf, value }) as Figure;
  const park = { facts: [fact("power", "2024-01-01", 1), fact("power", "2025-01-01", 2), fact("power", "2023-01-01", 3), fact("rent", "2020-01-01", 4)] } as ParkDetail;
  assert.deepEqual([...latest(park)].map(([code, { value }]) => [code, value]), [["power", 2], ["rent", 4]]);
});

test("attributes of a park are told in both languages with their unit", () => {
  assert.equal(new Set(attributes.map(({ code }) => code)).size, attributes.length);
  for (const { zh, header, en, unitEn } of attributes) assert.ok(header.startsWith(`${zh}(`) && en && unitEn, header);
});
