/** Why a park is not first: the rule against it or where it loses, and the smallest change. */
import { h } from "../../../base/dom";
import { num, score, sentence } from "../../../base/format";
import { either, t, tOr } from "../../../base/i18n";
import { citationList } from "../../../parts/reasons/citation";
import { criterionName, reasonText } from "../../../parts/reasons/criterion";
import type { Barrier, Change, Explanation, Loss, Side } from "../../../base/types/whynot";
import { tryButton } from "./try";
import { texts } from "../texts";

function changeView(change: Change): HTMLElement {
  return h("li", { class: "change", testid: "change", "data-kind": change.kind },
    h("p", {}, sentence(either(change.text, change.textEn)), change.fact && h("span", { class: "badge badge-soon" }, t(texts.fact))),
    change.rank !== null && change.score !== null
      && h("p", { class: "muted" }, t(texts.changeResult, { rank: change.rank, score: score(change.score) })),
    tryButton(change));
}

function barrierView(barrier: Barrier, i: number): HTMLElement {
  return h("li", { class: "barrier", testid: "barrier", "data-constraint": barrier.constraint },
    h("p", { class: "sublabel" }, t(i === 0 ? texts.barrierFirst : texts.barrierMore)),
    h("h4", {}, tOr(texts, `constraint.${barrier.constraint}`, barrier.constraint)),
    reasonText(either(barrier.reason, barrier.reasonEn)),
    ...citationList(barrier.citations),
    h("p", {}, h("b", {}, t(texts.labelled, { label: t(texts.lifts), value: "" })), sentence(either(barrier.verdict, barrier.verdictEn))),
    barrier.lifts.length > 0 && h("ul", { class: "changes" }, ...barrier.lifts.map(changeView)));
}

function sideCell({ value, contribution }: Side): HTMLElement {
  return h("td", { class: "number" }, value === null ? t(texts.lossUnknown) : score(value),
    value !== null && h("span", { class: "adds" }, `+${num(contribution, 3)}`));
}

function lossRow(loss: Loss): HTMLElement {
  return h("tr", { testid: "loss", "data-criterion": loss.id },
    h("th", { scope: "row" }, criterionName(loss)),
    sideCell(loss.side),
    sideCell(loss.first),
    h("td", { class: "number" }, `${loss.difference > 0 ? "−" : "+"}${num(Math.abs(loss.difference), 3)}`));
}

function sideView(title: string, side: Side): HTMLElement {
  return h("div", {}, h("h5", {}, title), reasonText(either(side.reason, side.reasonEn)), ...citationList(side.citations));
}

function lossTable(title: string, losses: Loss[], explanation: Explanation): HTMLElement | null {
  if (losses.length === 0) return null;
  const first = explanation.first?.name ?? "";
  return h("section", {},
    h("h3", {}, title),
    h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": title }, h("table", { class: "data-table losses" },
      h("thead", {}, h("tr", {}, ...[texts.lossCriterion, texts.lossPark, texts.lossFirst, texts.lossDifference].map((head) =>
        h("th", { scope: "col" }, t(head))))),
      h("tbody", {}, ...losses.map(lossRow)))),
    h("details", { class: "working" },
      h("summary", {}, t(texts.lossReasons)),
      ...losses.map((loss) => h("div", { class: "loss-reasons" },
        h("h4", {}, either(loss.name, loss.nameEn)),
        h("div", { class: "conflict-sides" }, sideView(explanation.park.name, loss.side), sideView(first, loss.first))))));
}

function changesView(explanation: Explanation): HTMLElement {
  return h("section", {},
    h("h3", {}, t(texts.changesTitle)),
    explanation.changes.length
      ? h("ul", { class: "changes" }, ...explanation.changes.map(changeView))
      : h("p", {}, t(texts.changesNone)),
    explanation.tried && h("p", { class: "hint" }, t(texts.changesTried, { tried: either(explanation.tried, explanation.triedEn) })));
}

export function explanationView(explanation: Explanation): HTMLElement {
  const { standing, losses, gains, first } = explanation;
  return h("div", { class: "explanation-view", "data-standing": standing },
    h("p", { class: "lead", testid: "why-not-text" }, sentence(either(explanation.text, explanation.textEn))),
    explanation.excludedBy.length > 0 && h("ol", { class: "barriers" }, ...explanation.excludedBy.map(barrierView)),
    standing === "ranked" && lossTable(t(texts.lossesTitle, { first: first?.name ?? "" }), losses, explanation),
    standing === "ranked" && lossTable(t(texts.gainsTitle), gains, explanation),
    standing === "ranked" && changesView(explanation));
}
