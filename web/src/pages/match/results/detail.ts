/** The details of a candidate: what its score means, every criterion with its clauses, what is unknown and whom to ask. */
import { h } from "../../../base/dom";
import { t, tOr } from "../../../base/i18n";
import type { Candidate } from "../../../base/types";
import { whyNotButton } from "../whynot/open";
import { askView } from "./ask";
import { conflictsView } from "./conflict";
import { criterionView, unknownView } from "../../../parts/reasons/criterion";
import { verdictView } from "./verdict";
import { texts } from "../texts";

/** What is only approximate about this candidate. */
function approximations(candidate: Candidate): HTMLElement {
  const { positionAccuracy } = candidate.park;
  const byCounty = positionAccuracy === "county";
  return h("ul", { class: "approximations" },
    h("li", {}, tOr(texts, `accuracy.${positionAccuracy}`, positionAccuracy)),
    candidate.distanceKm !== null && h("li", {}, t(byCounty ? texts.distanceNoteCounty : texts.distanceNote)));
}

function unknownSection(candidate: Candidate): HTMLElement | null {
  if (candidate.unknownDetails.length === 0) return null;
  return h("section", {},
    h("h3", {}, t(texts.unknownTitle)),
    h("ul", { class: "criteria" }, ...candidate.unknownDetails.map(unknownView)));
}

export function detailView(candidate: Candidate): HTMLElement {
  const aliases = candidate.park.aliases ?? [];
  return h("div", { class: "detail", testid: "result-detail", "data-park-id": candidate.park.id },
    aliases.length > 0 && h("p", { class: "muted" }, `${t(texts.parkAliases)} ${aliases.join("、")}`),
    verdictView(candidate),
    candidate.rank > 1 && whyNotButton(candidate.park.id, candidate.park.name),
    conflictsView(candidate.conflicts),
    h("section", {},
      h("h3", {}, t(texts.criteria)),
      h("ol", { class: "criteria" }, ...candidate.criteria.map(criterionView))),
    unknownSection(candidate),
    askView(candidate),
    approximations(candidate));
}
