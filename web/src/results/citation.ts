/** A policy clause: number, clause, status, quoted text, dates and source. */
import { h, linkOrText } from "../dom";
import { confidence } from "../format";
import { t, tOr } from "../i18n";
import type { Citation } from "../types";

const statusClass: Record<string, string> = {
  "in force": "badge-ok",
  expired: "badge-old",
  "not yet in force": "badge-soon",
};

export function statusBadge(status: string): HTMLElement {
  return h("span", { class: `badge ${statusClass[status] ?? ""}`, "data-status": status }, tOr(`status.${status}`, status));
}

/** Number of the document and the clause, as a reader would cite them. */
export function citationLabel(citation: Citation): string {
  return [citation.documentNo || citation.document, citation.clauseLabel || citation.clause].filter(Boolean).join(" ");
}

/** One line: for lists. */
export function citationShort(citation: Citation): HTMLElement {
  return h("span", { class: "citation-short" }, h("span", {}, citationLabel(citation)), " ", statusBadge(citation.status));
}

function dates(citation: Citation): string {
  const { issued, validFrom, validTo } = citation;
  const parts = [
    issued ? `${t("issued")} ${issued}` : "",
    validFrom || validTo
      ? `${t("validity")} ${t("validUntil", { from: validFrom || t("openStart"), to: validTo || t("openEnd") })}`
      : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The whole record with the quoted text. */
export function citationView(citation: Citation): HTMLElement {
  const when = dates(citation);
  const trust = confidence(citation.confidence);
  return h("div", { class: "citation", testid: "citation", "data-status": citation.status },
    h("p", { class: "citation-head" }, h("b", {}, citationLabel(citation)), " ", statusBadge(citation.status)),
    citation.documentNo && h("p", { class: "citation-doc" }, citation.document),
    citation.quote && h("blockquote", { class: "quote", lang: "zh-CN" }, citation.quote),
    when && h("p", { class: "citation-meta" }, when),
    (citation.source || trust) && h("p", { class: "citation-meta" },
      citation.source && t("source"), citation.source && linkOrText(citation.source),
      citation.source && trust && " · ", trust && t("citationConfidence") + trust));
}
