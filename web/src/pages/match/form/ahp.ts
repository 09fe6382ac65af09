/** Weights by comparing two criteria at a time (AHP), with the consistency of the judgements and how to mend it. */
import { compareWeights } from "../actions";
import { fill, h } from "../../../base/dom";
import { num } from "../../../base/format";
import { explainButton, term } from "../../../parts/glossary/glossary";
import { either, t, tOr } from "../../../base/i18n";
import { store } from "../state";
import type { Ahp } from "../../../base/types";
import { criteria } from "../weights";
import { setWeights, shareBars } from "./shares";
import { texts } from "../texts";

const scale = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9];

/** The criteria compared at first: few enough for six questions. */
const usual = ["guidance", "industry", "proximity", "cost"];

const nearest = (ratio: number): number =>
  scale.reduce((best, step) => (Math.abs(Math.log(step / ratio)) < Math.abs(Math.log(best / ratio)) ? step : best));

const nameOf = (id: string): string => {
  const found = criteria().find((c) => c.id === id);
  return found ? either(found.name, found.nameEn) : id;
};

/** Pairs of the criteria compared, in their order. */
function pairsOf(ids: string[]): [string, string][] {
  return ids.flatMap((first, i) => ids.slice(i + 1).map((second): [string, string] => [first, second]));
}

function comparedIds(): string[] {
  const named = new Set(Object.keys(store.get("form").weights.pairs).flatMap((key) => key.split(":")));
  return criteria().map((c) => c.id).filter((id) => (named.size ? named.has(id) : usual.includes(id)));
}

function setPairs(pairs: Record<string, number>): void {
  setWeights({ pairs });
  void compareWeights();
}

/** Keeps what was judged and takes new pairs as equal. */
function compare(ids: string[]): void {
  const before = store.get("form").weights.pairs;
  setPairs(Object.fromEntries(pairsOf(ids).map(([a, b]) => [`${a}:${b}`, before[`${a}:${b}`] ?? 1])));
}

function optionText(step: number, first: string, second: string): string {
  const n = Math.round(step >= 1 ? step : 1 / step);
  if (n === 1) return t(texts["saaty.1"]);
  return t(texts.saatyOption, { name: step > 1 ? first : second, word: tOr(texts, `saaty.${n}`, t(texts.saatyBetween)), n });
}

function pairRow(first: string, second: string): HTMLElement {
  const key = `${first}:${second}`;
  const [a, b] = [nameOf(first), nameOf(second)];
  const now = store.get("form").weights.pairs[key] ?? 1;
  const select = h("select", { id: `pair-${first}-${second}`, testid: `pair-${first}-${second}`, on: {
    change: () => setPairs({ ...store.get("form").weights.pairs, [key]: Number(select.value) }),
  } }, ...scale.map((step) => h("option", { value: step, selected: nearest(now) === step }, optionText(step, a, b))));
  return h("li", {}, h("label", { for: select.id, class: "sublabel" }, t(texts.pairLabel, { first: a, second: b })), select);
}

/** The contradiction furthest from the rest, with a button that takes the advice. */
function adviceView({ worst }: Ahp): HTMLElement | null {
  if (!worst) return null;
  const step = nearest(worst.implied);
  const text = step >= 1 ? String(Math.round(step)) : `1/${Math.round(1 / step)}`;
  const apply = () => {
    const pairs = store.get("form").weights.pairs;
    const straight = `${worst.first}:${worst.second}`;
    setPairs(straight in pairs ? { ...pairs, [straight]: step } : { ...pairs, [`${worst.second}:${worst.first}`]: 1 / step });
  };
  return h("p", { testid: "ahp-advice" }, either(worst.advice, worst.adviceEn), " ",
    h("button", { type: "button", class: "link", testid: "ahp-apply", on: { click: apply } }, t(texts.ahpApply, { n: text })));
}

function outcome(ahp: Ahp): HTMLElement {
  return h("div", { class: ahp.consistent ? "ahp-outcome" : "ahp-outcome ahp-contradicts", testid: "ahp-outcome", role: "status" },
    h("p", {}, h("b", {}, t(texts.ahpRatio, { ratio: num(ahp.consistencyRatio, 3), limit: num(ahp.limit, 1) })), explainButton("consistency"),
      " ", either(ahp.verdict, ahp.verdictEn)),
    !ahp.consistent && adviceView(ahp),
    h("p", { class: "sublabel" }, t(texts.ahpResult)),
    shareBars(ahp.weights),
    h("p", { class: "hint" }, t(texts.ahpSource, { source: ahp.source })));
}

function chooser(ids: string[]): HTMLElement {
  const boxes = criteria().map(({ id, name, nameEn }) => {
    const box = h("input", { type: "checkbox", checked: ids.includes(id), testid: `ahp-${id}`, on: {
      change: () => {
        const next = criteria().map((c) => c.id).filter((c) => (c === id ? box.checked : comparedIds().includes(c)));
        if (next.length < 2) box.checked = true;
        else compare(next);
      },
    } });
    return h("label", { class: "choice" }, box, h("span", {}, either(name, nameEn)));
  });
  return h("fieldset", { class: "choices" }, h("legend", { class: "sublabel" }, t(texts.ahpPick)), ...boxes);
}

/** Follows the judgements: the questions when others are compared, the outcome with every answer. */
export function ahpView(): HTMLElement {
  const questions = h("ul", { class: "pairs field" });
  const result = h("div", {});
  let shown = "";
  const show = () => {
    const { mode, pairs } = store.get("form").weights;
    if (mode !== "ahp") return;
    const key = Object.entries(pairs).map(([pair, ratio]) => `${pair}=${nearest(ratio)}`).join();
    if (key === shown) return;
    shown = key;
    const focused = questions.contains(document.activeElement) ? document.activeElement?.id : undefined;
    fill(questions, ...pairsOf(comparedIds()).map(([a, b]) => pairRow(a, b)));
    if (focused) document.getElementById(focused)?.focus();
  };
  const showOutcome = () => {
    const ahp = store.get("ahp");
    fill(result, ahp && outcome(ahp));
  };
  store.on(["form"], show);
  store.on(["ahp"], showOutcome);
  if (Object.keys(store.get("form").weights.pairs).length === 0) queueMicrotask(() => compare(comparedIds()));
  show();
  showOutcome();
  return h("div", { testid: "ahp-form" },
    h("p", {}, term("ahp")),
    chooser(comparedIds()),
    h("p", { class: "hint" }, t(texts.ahpNotCompared)),
    h("p", { class: "sublabel" }, t(texts.ahpPairs)),
    questions, result);
}
