/** Firms that move together: parks that can take them all. */
import { h } from "../../base/dom";
import { place, score } from "../../base/format";
import { term } from "../../parts/glossary/glossary";
import { either, t } from "../../base/i18n";
import { said } from "../../parts/frame/said";
import { citationList } from "../../parts/reasons/citation";
import type { GroupCandidate, Grouped } from "./stream";
import { texts } from "./texts";

function candidateRow(candidate: GroupCandidate): HTMLElement {
  const least = candidate.members[candidate.leastMember]?.name ?? "";
  return h("tr", {},
    h("td", { class: "number" }, candidate.rank),
    h("td", {}, h("b", { lang: "zh-CN" }, candidate.park.name), h("p", { class: "muted" }, place(candidate.park))),
    h("td", { class: "number" }, score(candidate.score), h("p", { class: "muted" }, t(texts["list.groupLeast"], { score: score(candidate.leastScore), name: least }))));
}

export function groupView(group: Grouped): HTMLElement {
  const members = (group.members ?? []).map((m) => m.enterprise.name || t(texts["list.unnamed"]));
  const missing = group.rowsNotRead ?? [];
  const candidates = group.candidates ?? [];
  return h("article", { class: "pair-card", testid: "group" },
    h("h3", {}, group.group),
    members.length > 0 && h("p", {}, t(texts["list.groupMembers"], { n: members.length, names: members.join(t(texts.listComma)) })),
    missing.length > 0 && h("p", { class: "field-error" }, t(texts["list.groupMissing"], { rows: missing.join(t(texts.listComma)) })),
    group.problems && h("p", { class: "field-error" }, t(texts["list.groupRefused"], { why: group.problems.map((p) => said(p.detail)).join("；") })),
    group.aggregation && h("p", { class: "hint" }, either(group.aggregation.formula, group.aggregation.formulaEn), `（${group.aggregation.source}）`),
    candidates.length > 0 && h("table", { class: "data-table" },
      h("thead", {}, h("tr", {}, ...[texts["list.rank"], texts["list.park"], texts["list.score"]].map((text) => h("th", { scope: "col" }, t(text))))),
      h("tbody", {}, ...candidates.map(candidateRow))),
    !group.problems && candidates.length === 0 && h("p", {}, t(texts["list.groupNone"])),
    group.basis && group.basis.length > 0 && h("details", { class: "why" }, h("summary", {}, t(texts.citations)), ...citationList(group.basis)));
}

export const groupsHead = (): HTMLElement => h("p", {}, term("group"), " ", h("span", { class: "hint" }, t(texts["gloss.group"])));
