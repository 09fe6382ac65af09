/** One candidate in the list; pressing it opens its details. */
import { h } from "../../../base/dom";
import { distance, kind, num, percent, place, score, travel } from "../../../base/format";
import { either, lang, t } from "../../../base/i18n";
import { store } from "../state";
import type { Candidate } from "../../../base/types";
import { citationShort } from "../../../parts/reasons/citation";
import { detailView } from "./detail";
import { rangeBar, trustWord } from "../../../parts/reasons/trust";
import { firmWord, firstLine } from "./verdict";
import { texts } from "../texts";

/** Names of the criteria that only the park can answer. */
function unknownChips(candidate: Candidate): HTMLElement | null {
  if (candidate.unknown.length === 0) return null;
  const names = candidate.unknown.map((id) => {
    const detail = candidate.unknownDetails.find((d) => d.id === id);
    const criterion = candidate.criteria.find((c) => c.id === id);
    const named = detail ?? criterion;
    return named ? either(named.name, named.nameEn) : id;
  });
  return h("span", { class: "chips" },
    h("span", { class: "chips-label" }, t(texts.toVerify)),
    ...names.map((name) => h("span", { class: "chip" }, name)));
}

/** The clause to show first: the heaviest criterion's, in force before expired. */
function firstCitation(candidate: Candidate) {
  const all = [...candidate.criteria].sort((a, b) => b.contribution - a.contribution).flatMap((c) => c.citations);
  return all.find((c) => c.status === "in force") ?? all[0];
}

function rangeText({ scoreLow, scoreHigh }: Candidate): string {
  return scoreHigh - scoreLow < 0.0005 ? t(texts.rangeSame) : t(texts.rangeText, { low: num(scoreLow, 2), high: num(scoreHigh, 2) });
}

/** How often it is first when weights and unknown values vary. */
function chanceLine(candidate: Candidate): HTMLElement | null {
  const text = firstLine(candidate);
  const { acceptability } = candidate;
  if (text === null || acceptability == null) return null;
  return h("span", { class: "item-line", testid: "acceptability" }, h("b", {}, t(texts.labelled, { label: firmWord(acceptability), value: "" })), text);
}

function summary(candidate: Candidate): HTMLElement[] {
  const { park } = candidate;
  const citation = firstCitation(candidate);
  return [
    h("span", { class: "rank" }, candidate.rank),
    h("span", { class: "item-body" },
      h("span", { class: "item-name", lang: lang() === "en" ? "zh-CN" : null }, park.name),
      h("span", { class: "item-place" }, [kind(park), place(park)].join(" · ")),
      h("span", { class: "item-score" },
        rangeBar(candidate), h("span", { class: "visually-hidden" }, t(texts.score)), h("b", { class: "score-number" }, score(candidate.score)),
        h("span", { class: "muted", testid: "score-range" }, rangeText(candidate))),
      h("span", { class: "item-line", testid: "confidence" }, t(texts.confidenceLine, { word: trustWord(candidate.confidence), share: percent(candidate.confidence) }),
        ` · ${[distance(candidate.distanceKm), travel(candidate.travelMinutes, candidate.travelBasis)].filter(Boolean).join(" · ")}`),
      chanceLine(candidate),
      h("span", { class: "item-citation" }, citation ? citationShort(citation) : h("span", { class: "muted" }, t(texts.noCitation))),
      unknownChips(candidate)),
  ];
}

export function itemView(candidate: Candidate): HTMLElement {
  const { id } = candidate.park;
  const open = store.get("selected") === id;
  const detailId = `detail-${candidate.rank}`;
  const button = h("button", {
    type: "button", class: "item-button", "aria-expanded": String(open), "aria-controls": detailId,
    on: { click: () => store.set({ selected: store.get("selected") === id ? null : id }) },
  }, ...summary(candidate));
  return h("li", {
    class: open ? "item open" : "item", testid: "result-item", "data-park-id": id, "data-rank": candidate.rank,
  }, button, h("div", { id: detailId, hidden: !open }, open && detailView(candidate)));
}

/** Opens or closes an item in place, so that the focus stays on its button. */
export function refreshItem(element: HTMLElement, candidate: Candidate): void {
  const open = store.get("selected") === candidate.park.id;
  const button = element.querySelector<HTMLElement>(".item-button");
  const box = element.querySelector<HTMLElement>(`#detail-${candidate.rank}`);
  if (!button || !box || (button.getAttribute("aria-expanded") === "true") === open) return;
  button.setAttribute("aria-expanded", String(open));
  element.classList.toggle("open", open);
  box.hidden = !open;
  box.replaceChildren(...(open ? [detailView(candidate)] : []));
}
