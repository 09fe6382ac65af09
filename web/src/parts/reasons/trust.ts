/** How far a score can be trusted: a word for what is known, and its possible range as a bar. */
import { h } from "../../base/dom";
import { t } from "../../base/i18n";
import type { Candidate } from "../../base/types";
import { texts } from "./texts";

/** How much is known, in words. */
export function trustWord(confidence: number): string {
  return t(confidence >= 0.8 ? texts["trust.high"] : confidence >= 0.5 ? texts["trust.middle"] : texts["trust.low"]);
}

/** The score on a line from 0 to 1 with its possible range; decoration, the numbers stand beside it. */
export function rangeBar({ score: at, scoreLow, scoreHigh }: Pick<Candidate, "score" | "scoreLow" | "scoreHigh">): HTMLElement {
  const range = h("span", { class: "range-span" });
  range.style.left = `${scoreLow * 100}%`;
  range.style.width = `${Math.max(1, (scoreHigh - scoreLow) * 100)}%`;
  const mark = h("span", { class: "range-mark" });
  mark.style.left = `${at * 100}%`;
  return h("span", { class: "range", "aria-hidden": "true" }, range, mark);
}
