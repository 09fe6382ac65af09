/** How a criterion was worked out: formula, influence, and every figure with its source. */
import { h, sourceText } from "../../base/dom";
import { num } from "../../base/format";
import { term } from "../glossary/glossary";
import { either, t } from "../../base/i18n";
import type { Input, Working } from "../../base/types";

function inputValue(input: Input): string {
  if (input.value !== null) return [num(input.value, 4), input.unit].filter(Boolean).join(" ");
  return input.text ?? t("inputUnknown");
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
      h("th", { scope: "col" }, t("inputName")), h("th", { scope: "col" }, t("inputValue")), h("th", { scope: "col" }, t("inputSource")))),
    h("tbody", {}, ...inputs.map(inputRow)));
}

/** Closed until asked for. */
export function workingView(working: Working): HTMLElement {
  return h("details", { class: "working", testid: "working" },
    h("summary", {}, t("working")),
    h("dl", { class: "formula" },
      h("dt", {}, t("formula")), h("dd", {}, either(working.formula, working.formulaEn)),
      h("dt", {}, term("influence")), h("dd", {}, t(`influence.${working.influence}`)),
      h("dt", {}, t("formulaSource")), h("dd", {}, working.formulaSource)),
    working.inputs.length > 0 && inputTable(working.inputs));
}
