/** The details of a candidate: every criterion with its share of the score and its clauses. */
import { bar, h } from "../dom";
import { num, percent, score, sentence } from "../format";
import { either, t, tOr } from "../i18n";
import type { Candidate, Criterion } from "../types";
import { citationList } from "./citation";

/** What is only approximate about this candidate. */
function approximations(candidate: Candidate): HTMLElement {
  const { positionAccuracy } = candidate.park;
  const byCounty = positionAccuracy === "county";
  return h("ul", { class: "approximations" },
    h("li", {}, tOr(`accuracy.${positionAccuracy}`, positionAccuracy)),
    candidate.distanceKm !== null && h("li", {}, t(byCounty ? "distanceNoteCounty" : "distanceNote")));
}

function figure(label: string, value: string): HTMLElement {
  return h("div", { class: "figure" }, h("dt", {}, label), h("dd", {}, value));
}

function criterionView(criterion: Criterion): HTMLElement {
  const { value, weight, contribution, citations } = criterion;
  return h("li", { class: "criterion", "data-criterion": criterion.id },
    h("div", { class: "criterion-head" },
      h("h4", {}, either(criterion.name, criterion.nameEn)),
      h("dl", { class: "figures" },
        figure(t("value"), value === null ? t("unknownValue") : score(value)),
        figure(t("weight"), percent(weight)),
        figure(t("contribution"), `+${num(contribution, 3)}`))),
    contributionBar(contribution, weight),
    reasonText(either(criterion.reason, criterion.reasonEn)),
    citations.length > 0 && h("div", { class: "citations" },
      h("h5", {}, t("citations")),
      ...citationList(citations)));
}

/** A reason; its clauses become a list where there are several. */
function reasonText(text: string): HTMLElement {
  const parts = text.split(/；|; /).filter(Boolean);
  if (parts.length < 2) return h("p", { class: "reason" }, sentence(text));
  return h("ul", { class: "reason reason-list" }, ...parts.map((part) => h("li", {}, sentence(part))));
}

/** The pale part of the bar is the weight, the dark part what the park got of it. */
function contributionBar(contribution: number, weight: number): HTMLElement {
  const track = bar(weight > 0 ? contribution / weight : 0, "bar-contribution");
  track.style.width = `${Math.round(Math.min(1, Math.max(weight, 0.02)) * 100)}%`;
  return track;
}

function unknownList(candidate: Candidate): HTMLElement | null {
  const details = candidate.unknownDetails ?? [];
  if (details.length === 0) return null;
  return h("section", {},
    h("h3", {}, t("toVerify")),
    h("ul", { class: "unknown-list" }, ...details.map((item) => {
      const reason = either(item.reason, item.reasonEn);
      return h("li", {}, h("b", {}, either(item.name, item.nameEn)), reason && ` — ${reason}`);
    })));
}

export function detailView(candidate: Candidate): HTMLElement {
  const aliases = candidate.park.aliases ?? [];
  return h("div", { class: "detail", testid: "result-detail", "data-park-id": candidate.park.id },
    aliases.length > 0 && h("p", { class: "muted" }, `${t("parkAliases")} ${aliases.join("、")}`),
    approximations(candidate),
    h("section", {},
      h("h3", {}, t("criteria")),
      h("ol", { class: "criteria" }, ...candidate.criteria.map(criterionView))),
    unknownList(candidate));
}
