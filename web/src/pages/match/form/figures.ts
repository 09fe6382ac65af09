/** What the enterprise needs and earns, in numbers: each lets one more criterion be judged. */
import { h, live } from "../../../base/dom";
import { store } from "../state";
import { clearError, errorSlot } from "./field";
import { figureFields, type FigureField } from "./names";
import { texts } from "../texts";

function figureInput(field: FigureField): HTMLElement {
  const input = h("input", { id: `figure-${field}`, type: "number", min: 0, max: field === "exportShare" ? 100 : null, step: "any", inputmode: "decimal", testid: `figure-${field}` });
  input.addEventListener("input", () => {
    clearError("figures");
    const { [field]: _, ...others } = store.get("form").figures;
    const value = input.validity.badInput ? "?" : input.value;
    store.setForm({ figures: value ? { ...others, [field]: value } : others });
  });
  store.on(["form"], () => {
    const value = store.get("form").figures[field] ?? "";
    if (value !== "?" && input.value !== value) input.value = value;
  });
  return h("div", {}, h("label", { for: input.id, class: "sublabel" }, live(texts[`figure.${field}`])), input);
}

/** Closed until asked for; opens by itself when something in it is set or wrong. */
export function figuresBox(): HTMLElement {
  const box = h("details", { class: "more", testid: "figures" },
    h("summary", {}, live(texts.figures)),
    h("p", { class: "hint" }, live(texts.figuresHint)),
    h("div", { class: "field figure-grid" }, ...figureFields.map(figureInput)),
    errorSlot("figures", "figures-error", []));
  store.on(["form", "fieldErrors"], () => {
    if (Object.keys(store.get("form").figures).length || store.get("fieldErrors").figures) box.open = true;
  });
  return box;
}
