/** Clauses that speak against each other, side by side. */
import { h } from "../../../base/dom";
import { num, sentence } from "../../../base/format";
import { term } from "../../../parts/glossary/glossary";
import { either, t, type Bilingual } from "../../../base/i18n";
import type { Citation, Conflict } from "../../../base/types";
import { citationList } from "../../../parts/reasons/citation";
import { texts } from "../texts";

function side(title: Bilingual, citations: Citation[], className: string): HTMLElement {
  return h("div", { class: className }, h("h5", {}, t(title)), ...citationList(citations));
}

function conflictView(conflict: Conflict): HTMLElement {
  return h("div", { class: "conflict", testid: "conflict" },
    h("p", {}, sentence(either(conflict.reason, conflict.reasonEn))),
    h("p", { class: "muted" }, conflict.value === null
      ? t(texts.conflictOut)
      : t(texts.conflictValue, { without: num(conflict.unrestricted, 3), value: num(conflict.value, 3) })),
    h("div", { class: "conflict-sides" },
      side(texts.conflictFor, conflict.favouring, "conflict-for"),
      side(texts.conflictAgainst, conflict.restricting, "conflict-against")));
}

export function conflictsView(conflicts: Conflict[]): HTMLElement | null {
  if (conflicts.length === 0) return null;
  return h("section", {}, h("h3", {}, term("conflict")), ...conflicts.map(conflictView));
}
