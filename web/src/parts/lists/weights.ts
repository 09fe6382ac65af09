/** A choice of weights for a whole list: the default or a preset. */
import { fill, h, live } from "../../base/dom";
import { either, onLang, t } from "../../base/i18n";
import type { Preset } from "../../base/types";
import { texts } from "./texts";

export interface WeightSelect {
  element: HTMLElement;
  weights(): Record<string, number> | null;
}

export function weightSelect(presets: Preset[]): WeightSelect {
  const select = h("select", { id: "list-weights", testid: "list-weights" });
  const show = () => {
    const chosen = select.value;
    fill(select, h("option", { value: "" }, t(texts["mode.default"])),
      ...presets.filter((p) => p.id !== "park-side").map((p) => h("option", { value: p.id }, either(p.name, p.nameEn))));
    select.value = chosen;
  };
  show();
  onLang(show);
  return {
    element: h("div", { class: "field" }, h("label", { for: "list-weights", class: "label" }, live(texts["list.weights"])), select),
    weights: () => presets.find((p) => p.id === select.value)?.weights ?? null,
  };
}
