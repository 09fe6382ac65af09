/** A score in words: how far it may move, how much is known, how firm the rank is. */
import { h } from "../../../base/dom";
import { num, percent, percent1, score } from "../../../base/format";
import { term } from "../../../parts/glossary/glossary";
import { either, t } from "../../../base/i18n";
import { store } from "../state";
import type { Candidate } from "../../../base/types";
import { trustWord } from "../../../parts/reasons/trust";
import { texts } from "../texts";

/** How firm a rank is, in words. */
export function firmWord(acceptability: number): string {
  const key = acceptability >= 0.5 ? texts["firm.high"] : acceptability >= 0.2 ? texts["firm.middle"] : acceptability >= 0.02 ? texts["firm.low"] : texts["firm.none"];
  return t(key);
}

/** A share of the samples; what is too small to tell is said so. */
export function sampled(share: number): string {
  return share > 0 && share < 0.001 ? t(texts.less, { share: "0.1%" }) : percent1(share);
}

const samples = (): string => num(store.get("result")?.robustness?.samples ?? 0, 0);

/** One line for the list; null if the doubt was not worked out. */
export function firstLine(candidate: Candidate): string | null {
  const { acceptability: first, acceptabilityTop3: top } = candidate;
  if (first == null || top == null) return null;
  return t(texts.firstLine, { n: samples(), first: sampled(first), top: sampled(top) });
}

/** Bars of the chances of the first ten ranks; the text of each is read out. */
function rankChart(chances: number[]): HTMLElement {
  const most = Math.max(...chances, 0.01);
  return h("div", { class: "rank-chart-box" },
    h("p", { class: "muted" }, t(texts.rankChart)),
    h("ol", { class: "rank-chart" }, ...chances.map((share, i) => {
      const column = h("span", { class: "rank-column", "aria-hidden": "true" });
      column.style.height = `${Math.round((share / most) * 100)}%`;
      return h("li", {},
        h("span", { class: "rank-track", "aria-hidden": "true" }, column),
        h("span", { class: "visually-hidden" }, t(texts.rankChartCell, { rank: i + 1, share: sampled(share) })),
        h("span", { class: "rank-number", "aria-hidden": "true" }, i + 1));
    })));
}

/** The weights under which it is first, beside those of the request. */
function centralView(candidate: Candidate): HTMLElement | null {
  const central = candidate.centralWeights;
  const result = store.get("result");
  if (!central || !result) return null;
  const named = new Map([...candidate.criteria, ...candidate.unknownDetails].map((c) => [c.id, either(c.name, c.nameEn)]));
  const rows = Object.entries(central).sort(([, a], [, b]) => b - a).map(([id, share]) => {
    const now = result.weights[id] ?? 0;
    const fillBar = h("span", { class: "central-fill" });
    fillBar.style.width = `${Math.min(100, share * 200)}%`;
    const mark = h("span", { class: "central-mark" });
    mark.style.left = `${Math.min(100, now * 200)}%`;
    return h("li", {},
      h("span", { class: "central-name" }, named.get(id) ?? id),
      h("span", { class: "central-bar", "aria-hidden": "true" }, fillBar, mark),
      h("span", { class: "number" }, `${percent(share)} / ${percent(now)}`));
  });
  return h("details", { class: "working" },
    h("summary", {}, t(texts["term.centralWeights"])),
    h("p", { class: "hint" }, t(texts["gloss.centralWeights"])),
    h("ul", { class: "central" }, ...rows));
}

function line(word: HTMLElement, text: string, testid: string): HTMLElement {
  return h("div", { class: "verdict-line", testid }, h("dt", {}, word), h("dd", {}, text));
}

function scoreText({ score: at, scoreLow, scoreHigh }: Candidate): string {
  return scoreHigh - scoreLow < 0.0005
    ? t(texts.verdictScoreSure, { score: score(at) })
    : t(texts.verdictScore, { score: score(at), low: score(scoreLow), high: score(scoreHigh) });
}

function doubtLines(candidate: Candidate): (HTMLElement | null)[] {
  const { acceptability: first, acceptabilityTop3: top, doubt } = candidate;
  if (first == null || top == null || !doubt) return [];
  const { anyWeights, confidenceFactor } = doubt;
  return [
    line(term("acceptability"), t(texts.verdictFirst, {
      n: samples(), first: sampled(first), top: sampled(top), error: percent1(doubt.standardError), word: firmWord(first),
    }), "verdict-first"),
    line(term("anyWeights"), t(texts.verdictAny, { first: sampled(anyWeights.acceptability), top: sampled(anyWeights.acceptabilityTop3) }), "verdict-any"),
    confidenceFactor === null ? null
      : line(term("confidenceFactor"), t(texts.verdictFactor, { share: sampled(confidenceFactor) }), "verdict-factor"),
  ];
}

/** What to make of the score of a candidate. */
export function verdictView(candidate: Candidate): HTMLElement {
  return h("section", { class: "verdict", testid: "verdict" },
    h("h3", {}, t(texts.verdictTitle)),
    h("dl", {},
      line(term("score"), scoreText(candidate), "verdict-score"),
      line(term("confidence"), t(texts.verdictConfidence, { share: percent(candidate.confidence), word: trustWord(candidate.confidence) }), "verdict-confidence"),
      ...doubtLines(candidate)),
    candidate.doubt && rankChart(candidate.doubt.rankAcceptability),
    centralView(candidate));
}
