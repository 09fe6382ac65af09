/** How a criterion was worked out: formula, influence, and every figure with its source. */
import { h, sourceText } from "../../base/dom";
import { num } from "../../base/format";
import { term } from "../glossary/glossary";
import { either, t } from "../../base/i18n";
import type { Input, Working } from "../../base/types";
import { texts } from "./texts";

function inputValue(input: Input): string {
  if (input.value !== null) return [num(input.value, 4), input.unit].filter(Boolean).join(" ");
  return input.text ?? t(texts.inputUnknown);
}

function inputRow(input: Input): HTMLElement {
  return h("tr", {},
    h("th", { scope: "row" }, either(input.name, input.nameEn)),
    h("td", { class: input.value === null && !input.text ? "muted" : "number" }, inputValue(input)),
    h("td", { class: "input-source" }, input.source && sourceText(input.source)));
}

function inputTable(inputs: Input[]): HTMLElement {
  return h("table", { class: "inputs" },
    h("thead", {}, h("tr", {},
      h("th", { scope: "col" }, t(texts.inputName)), h("th", { scope: "col" }, t(texts.inputValue)), h("th", { scope: "col" }, t(texts.inputSource)))),
    h("tbody", {}, ...inputs.map(inputRow)));
}

/** Closed until asked for. */
export function workingView(working: Working): HTMLElement {
  return h("details", { class: "working", testid: "working" },
    h("summary", {}, t(texts.working)),
    h("dl", { class: "formula" },
      h("dt", {}, t(texts.formula)), h("dd", {}, either(working.formula, working.formulaEn)),
      h("dt", {}, term("influence")), h("dd", {}, t(texts[`influence.${working.influence}`])),
      h("dt", {}, t(texts.formulaSource)), h("dd", {}, working.formulaSource)),
    working.inputs.length > 0 && inputTable(working.inputs));
}
