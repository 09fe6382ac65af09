/** One criterion of a candidate: what it got and why; or why nothing is known. */
import { bar, h } from "../../base/dom";
import { num, percent, score, sentence } from "../../base/format";
import { explainButton, isTerm, term } from "../glossary/glossary";
import { either, t } from "../../base/i18n";
import type { Criterion, Working } from "../../base/types";
import { citationList } from "./citation";
import { workingView } from "./working";
import { texts } from "./texts";

function figure(label: HTMLElement | string, value: string): HTMLElement {
  return h("div", { class: "figure" }, h("dt", {}, label), h("dd", {}, value));
}

/** The name of a criterion with its explanation. */
export function criterionName(criterion: { id: string; name: string; nameEn: string }): HTMLElement {
  const key = `c.${criterion.id}`;
  return h("span", { class: "term" }, either(criterion.name, criterion.nameEn), isTerm(key) && explainButton(key));
}

/** A reason; its clauses become a list where there are several. */
export function reasonText(text: string): HTMLElement {
  const parts = text.split(/；|; /).filter(Boolean);
  if (parts.length < 2) return h("p", { class: "reason" }, sentence(text));
  return h("ul", { class: "reason reason-list" }, ...parts.map((part) => h("li", {}, sentence(part))));
}

/** The pale part of the bar is the weight, the dark part what the park got of it. */
export function contributionBar(contribution: number, weight: number): HTMLElement {
  const track = bar(weight > 0 ? contribution / weight : 0, "bar-contribution");
  track.style.width = `${Math.round(Math.min(1, Math.max(weight, 0.02)) * 100)}%`;
  return track;
}

export function criterionView(criterion: Criterion): HTMLElement {
  const { value, low, high, weight, contribution, citations } = criterion;
  return h("li", { class: "criterion", testid: "criterion", "data-criterion": criterion.id },
    h("div", { class: "criterion-head" },
      h("h4", {}, criterionName(criterion)),
      h("dl", { class: "figures" },
        figure(t(texts.value), score(value)),
        figure(term("weight"), percent(weight)),
        figure(term("contribution"), `+${num(contribution, 3)}`))),
    contributionBar(contribution, weight),
    high - low > 0.0005 && h("p", { class: "value-range" }, t(texts.valueRange, { low: num(low, 2), high: num(high, 2) })),
    reasonText(either(criterion.reason, criterion.reasonEn)),
    workingView(criterion),
    citations.length > 0 && h("div", { class: "citations" },
      h("h5", {}, t(texts.citations), explainButton("status")),
      ...citationList(citations)));
}

export function unknownView(working: Working): HTMLElement {
  return h("li", { class: "criterion criterion-unknown", testid: "unknown", "data-criterion": working.id },
    h("div", { class: "criterion-head" },
      h("h4", {}, criterionName(working)),
      h("span", { class: "muted" }, t(texts.unknownWeight, { share: percent(working.weight), low: num(working.low, 2), high: num(working.high, 2) }))),
    reasonText(either(working.reason, working.reasonEn)),
    workingView(working));
}
