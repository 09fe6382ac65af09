/** Own weights: a slider for every criterion, with its share of all. */
import { h } from "../../../base/dom";
import { num, percent } from "../../../base/format";
import { explainButton, isTerm } from "../../../parts/glossary/glossary";
import { either, t } from "../../../base/i18n";
import { store, type WeightForm } from "../state";
import { criteria, raw, shares } from "../weights";
import { setWeights } from "./shares";
import { texts } from "../texts";

/** The end of the scale, unless a weight that was worked out lies beyond. */
const usualMost = 10;

interface Row {
  id: string;
  input: HTMLInputElement;
  output: HTMLOutputElement;
}

function label(id: string, name: string): HTMLElement {
  const key = `c.${id}`;
  return h("span", { class: "term" }, h("label", { for: `weight-${id}` }, name), isTerm(key) && explainButton(key));
}

/** Shows what the form says; the slider in hand is left alone, and weights between its steps stay as they are. */
function update(rows: Row[], zero: HTMLElement): void {
  const weights = raw(store.get("form").weights);
  const share = shares(weights);
  const most = Math.max(usualMost, ...Object.values(weights).map(Math.ceil));
  for (const { id, input, output } of rows) {
    input.max = String(most);
    if (document.activeElement !== input) input.value = String(weights[id] ?? 0);
    output.textContent = percent(share[id] ?? 0);
    input.setAttribute("aria-valuetext", t(texts.sliderText, { weight: num(weights[id] ?? 0, 2), share: percent(share[id] ?? 0) }));
  }
  zero.hidden = Object.values(weights).some((weight) => weight > 0);
}

export function sliderView(form: WeightForm): HTMLElement {
  const zero = h("p", { class: "field-error", role: "alert", hidden: true }, t(texts.ownZero));
  const weights = raw(form);
  const rows: Row[] = criteria().map(({ id }) => ({
    id,
    input: h("input", { id: `weight-${id}`, type: "range", min: 0, max: usualMost, step: 0.25, value: weights[id] ?? 0, testid: `weight-${id}` }),
    output: h("output", { for: `weight-${id}`, class: "number" }),
  }));
  for (const { id, input } of rows) {
    input.addEventListener("input", () => setWeights({ own: { ...raw(store.get("form").weights), [id]: Number(input.value) } }));
  }
  const reset = () => setWeights({ own: Object.fromEntries(criteria().map((c) => [c.id, c.defaultWeight])) });
  store.on(["form"], () => { if (store.get("form").weights.mode === "own") update(rows, zero); });
  update(rows, zero);
  const named = new Map(criteria().map((c) => [c.id, either(c.name, c.nameEn)]));
  return h("div", {},
    h("p", { class: "hint" }, t(texts.ownHint), " ", h("button", { type: "button", class: "link", on: { click: reset } }, t(texts.ownReset))),
    h("ul", { class: "sliders" }, ...rows.map(({ id, input, output }) => h("li", {}, label(id, named.get(id) ?? id), input, output))),
    zero);
}
