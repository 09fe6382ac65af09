/** A policy clause: number, clause, status, quoted text, dates and source. */
import { h, sourceText, type Child } from "../../base/dom";
import { confidence } from "../../base/format";
import { t, tOr } from "../../base/i18n";
import type { Clause } from "../../base/types";
import { texts } from "./texts";

const statusClass: Record<string, string> = {
  "in force": "badge-ok",
  expired: "badge-old",
  "not yet in force": "badge-soon",
};

export function statusBadge(status: string | null): HTMLElement | null {
  if (!status) return null;
  return h("span", { class: `badge ${statusClass[status] ?? ""}`, "data-status": status }, tOr(texts, `status.${status}`, status));
}

/** Number (or title) of the document and the clause, as a reader would cite them. */
export function citationLabel(citation: Clause): string {
  const { documentNo, document, clauseLabel, clause, kind } = citation;
  const title = kind === "record" ? document : `《${document.replace(/^《|》$/g, "")}》`;
  return [documentNo || title, clauseLabel || clause].filter(Boolean).join(" ");
}

function dates({ issued, validFrom: from, validTo: to }: Clause): string {
  const issuedText = issued ? t(texts.issued, { date: issued }) : "";
  const validText = from && to ? t(texts.validBoth, { from, to }) : from ? t(texts.validFrom, { from }) : to ? t(texts.validTo, { to }) : "";
  return [issuedText, validText].filter(Boolean).join(" · ");
}

/** The whole record with the quoted text; `more` stands below it. */
export function clauseView(citation: Clause, ...more: Child[]): HTMLElement {
  const when = dates(citation);
  const trust = confidence(citation.confidence);
  return h("div", { class: "citation", testid: "citation", "data-status": citation.status },
    h("p", { class: "citation-head" }, h("b", { lang: "zh-CN" }, citationLabel(citation)), " ", statusBadge(citation.status)),
    citation.documentNo && h("p", { class: "citation-doc" }, citation.document),
    citation.quote && h("blockquote", { class: "quote", lang: "zh-CN" }, citation.quote),
    when && h("p", { class: "citation-meta" }, when),
    (citation.source || trust) && h("p", { class: "citation-meta" },
      citation.source && t(texts.source), citation.source && sourceText(citation.source),
      citation.source && trust && " · ", trust && t(texts.citationConfidence) + trust),
    ...more);
}
