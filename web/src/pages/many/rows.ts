/** Results of a batch as rows of the page and of a CSV. */
import { h } from "../../base/dom";
import { kind, num, percent, place, score } from "../../base/format";
import { either, t, tOr } from "../../base/i18n";
import { csvRow } from "../../parts/lists/save";
import { citationLabel } from "../../parts/reasons/clause";
import { criterionView } from "../../parts/reasons/criterion";
import { rangeBar, trustWord } from "../../parts/reasons/trust";
import type { Candidate } from "../../base/types";
import type { RefusedRow } from "../../parts/lists/roster";
import type { Grouped, Ranked } from "./stream";
import { texts } from "./texts";

const header = ["行号", "企业名称", "来源地", "行业", "名次", "园区", "园区编号", "市", "县区", "得分", "得分下限", "得分上限", "已知权重占比", "直线距离公里", "政策依据", "理由", "待核实", "组团", "问题"];

export const csvHeader = (): string => csvRow(header);

const four = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);

export function excludedText(by: Record<string, number>): string {
  return Object.entries(by).map(([rule, n]) => t(texts["list.excludedBy"], { name: tOr(texts, `constraint.${rule}`, rule), n })).join(t(texts.listComma));
}

function clauses(candidate: Candidate): string {
  const policies = candidate.criteria.flatMap((c) => c.citations).filter((c) => c.kind === "policy");
  return [...new Set(policies.map((c) => `${citationLabel(c)}（${tOr(texts, `status.${c.status}`, c.status ?? "")}）`))].join("；");
}

export function csvOf(line: Ranked): string {
  const { row, name, group, enterprise, candidates } = line;
  const lead = [row, name, enterprise.origin.name, `${enterprise.industry.code} ${enterprise.industry.name}`];
  if (candidates.length === 0) {
    return csvRow([...lead, ...Array<null>(13).fill(null), group, t(texts["list.noPark"], { why: excludedText(line.excludedBy) })]);
  }
  return candidates.map((c) => csvRow([...lead, c.rank, c.park.name, c.park.id, c.park.city, c.park.county,
    four(c.score), four(c.scoreLow), four(c.scoreHigh), four(c.confidence), four(c.distanceKm), clauses(c),
    c.criteria.map((x) => `${x.name} ${x.value.toFixed(2)}×${x.weight.toFixed(2)}：${x.reason}`).join("｜"),
    c.unknownDetails.map((u) => `${u.name}：${u.reason}`).join("；"), group, ""])).join("");
}

export const csvOfRefused = (row: RefusedRow): string =>
  csvRow([row.row, row.name, ...Array<null>(16).fill(null), row.problems.map((p) => `${p.pointer} ${p.detail}`).join("；")]);

export const csvOfGroup = (group: Grouped): string => (group.candidates ?? []).map((c) => csvRow([
  null, `组团：${group.group}`, "", "", c.rank, c.park.name, c.park.id, c.park.city, c.park.county,
  four(c.score), four(c.scoreLow), four(c.scoreHigh), four(c.confidence), null, (group.basis ?? []).map(citationLabel).join("；"),
  `${group.aggregation?.formula ?? ""}；最低 ${c.leastScore.toFixed(4)}（${c.members[c.leastMember]?.name ?? ""}）`, "", group.group, ""])).join("");

function parkLine(candidate: Candidate): HTMLElement {
  return h("div", { class: "pick" },
    h("span", { class: "pick-rank" }, candidate.rank), h("b", { lang: "zh-CN" }, candidate.park.name),
    h("span", { class: "muted" }, `${place(candidate.park)} · ${kind(candidate.park)}`),
    h("div", { class: "item-score" }, rangeBar(candidate), h("b", { class: "number" }, score(candidate.score)),
      h("span", { class: "muted" }, t(texts.rangeText, { low: num(candidate.scoreLow, 2), high: num(candidate.scoreHigh, 2) }),
        " · ", t(texts.confidenceLine, { word: trustWord(candidate.confidence), share: percent(candidate.confidence) }))),
    whyBox(candidate));
}

/** Drawn when opened: many rows times many clauses would be too much at once. */
function whyBox(candidate: Candidate): HTMLElement {
  const box = h("details", { class: "why" }, h("summary", {}, t(texts["list.why"])));
  box.addEventListener("toggle", () => box.append(h("ol", { class: "criteria" }, ...candidate.criteria.map(criterionView))), { once: true });
  return box;
}

export function rankedRow(line: Ranked): HTMLElement {
  const { enterprise, candidates } = line;
  return h("tr", { testid: "batch-row" },
    h("td", { class: "number" }, line.row),
    h("td", {}, h("b", {}, line.name || t(texts["list.unnamed"])), line.group && h("p", { class: "muted" }, `${t(texts["term.group"])} ${line.group}`)),
    h("td", {}, either(enterprise.origin.name, enterprise.origin.nameEn), h("p", { class: "muted" }, `${enterprise.industry.code} ${either(enterprise.industry.name, enterprise.industry.nameEn)}`)),
    h("td", {}, ...(candidates.length ? candidates.map(parkLine) : [t(texts["list.noPark"], { why: excludedText(line.excludedBy) })])));
}
