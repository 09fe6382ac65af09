/** What every way of weighing needs: to set the weights of the form, and to show each criterion's share. */
import { bar, h } from "../../../base/dom";
import { percent } from "../../../base/format";
import { either } from "../../../base/i18n";
import { store, type WeightForm } from "../state";
import { criteria, shares } from "../weights";
import { clearError } from "./field";

export function setWeights(patch: Partial<WeightForm>): void {
  clearError("weights");
  store.setForm({ weights: { ...store.get("form").weights, ...patch } });
}

/** Every criterion's share as a bar. */
export function shareBars(weights: Record<string, number>): HTMLElement {
  const share = shares(weights);
  return h("ul", { class: "weight-bars" }, ...criteria().map(({ id, name, nameEn }) => h("li", {},
    h("span", {}, either(name, nameEn)), bar((share[id] ?? 0) * 2), h("span", { class: "number" }, percent(share[id] ?? 0)))));
}
