/** Policy clauses as they stand beside a reason: each leads to its whole rule. */
import { h } from "../../base/dom";
import { t } from "../../base/i18n";
import type { Citation, Clause } from "../../base/types";
import { citationLabel, clauseView, statusBadge } from "./clause";
import { ruleLink } from "./rule";
import { texts } from "./texts";

/** One line: for lists. */
export function citationShort(citation: Citation): HTMLElement {
  return h("span", { class: "citation-short" }, h("span", {}, citationLabel(citation)), " ", statusBadge(citation.status));
}

/** The whole record with the quoted text and the way to its rule. */
export const citationView = (citation: Clause): HTMLElement => clauseView(citation, ruleLink(citation));

const shown = 3;

/** All clauses of a criterion; the first few at once, the others on demand. */
export function citationList(citations: Citation[]): HTMLElement[] {
  const rest = citations.slice(shown);
  const list = citations.slice(0, shown).map(citationView);
  if (rest.length === 0) return list;
  return [...list, h("details", { class: "more-citations" },
    h("summary", {}, t(texts.moreCitations, { n: rest.length })), ...rest.map(citationView))];
}
