/** A policy clause: number, clause, status, quoted text, dates and source. */
import { h, sourceText } from "../../base/dom";
import { confidence } from "../../base/format";
import { t, tOr } from "../../base/i18n";
import type { Citation } from "../../base/types";
import { openRule } from "./rule";

const statusClass: Record<string, string> = {
  "in force": "badge-ok",
  expired: "badge-old",
  "not yet in force": "badge-soon",
};

export function statusBadge(status: string | null): HTMLElement | null {
  if (!status) return null;
  return h("span", { class: `badge ${statusClass[status] ?? ""}`, "data-status": status }, tOr(`status.${status}`, status));
}

/** Number (or title) of the document and the clause, as a reader would cite them. */
export function citationLabel(citation: Citation): string {
  const { documentNo, document, clauseLabel, clause, kind } = citation;
  const title = kind === "record" ? document : `《${document.replace(/^《|》$/g, "")}》`;
  return [documentNo || title, clauseLabel || clause].filter(Boolean).join(" ");
}

/** One line: for lists. */
export function citationShort(citation: Citation): HTMLElement {
  return h("span", { class: "citation-short" }, h("span", {}, citationLabel(citation)), " ", statusBadge(citation.status));
}

function dates({ issued, validFrom: from, validTo: to }: Citation): string {
  const issuedText = issued ? t("issued", { date: issued }) : "";
  const validText = from && to ? t("validBoth", { from, to }) : from ? t("validFrom", { from }) : to ? t("validTo", { to }) : "";
  return [issuedText, validText].filter(Boolean).join(" · ");
}

function ruleLink({ ruleId }: Citation): HTMLElement | null {
  if (!ruleId) return null;
  return h("button", { type: "button", class: "link rule-link", testid: "rule-link", on: { click: () => void openRule(ruleId) } }, t("showRule"));
}

/** The whole record with the quoted text. */
export function citationView(citation: Citation): HTMLElement {
  const when = dates(citation);
  const trust = confidence(citation.confidence);
  return h("div", { class: "citation", testid: "citation", "data-status": citation.status },
    h("p", { class: "citation-head" }, h("b", { lang: "zh-CN" }, citationLabel(citation)), " ", statusBadge(citation.status)),
    citation.documentNo && h("p", { class: "citation-doc" }, citation.document),
    citation.quote && h("blockquote", { class: "quote", lang: "zh-CN" }, citation.quote),
    when && h("p", { class: "citation-meta" }, when),
    (citation.source || trust) && h("p", { class: "citation-meta" },
      citation.source && t("source"), citation.source && sourceText(citation.source),
      citation.source && trust && " · ", trust && t("citationConfidence") + trust),
    ruleLink(citation));
}

const shown = 3;

/** All clauses of a criterion; the first few at once, the others on demand. */
export function citationList(citations: Citation[]): HTMLElement[] {
  const rest = citations.slice(shown);
  const list = citations.slice(0, shown).map(citationView);
  if (rest.length === 0) return list;
  return [...list, h("details", { class: "more-citations" },
    h("summary", {}, t("moreCitations", { n: rest.length })), ...rest.map(citationView))];
}
