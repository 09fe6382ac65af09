/** What matters to the user: default weights, a preset, own weights, or pairwise comparison. */
import { fill, h, live } from "../../../base/dom";
import { either, onLang, t } from "../../../base/i18n";
import { store, type WeightForm, type WeightMode } from "../state";
import { criteria, firmPresets, raw } from "../weights";
import { ahpView } from "./ahp";
import { errorSlot } from "./field";
import { setWeights, shareBars } from "./shares";
import { sliderView } from "./sliders";
import { texts } from "../texts";

const modes: WeightMode[] = ["default", "preset", "own", "ahp"];

/** Changes the way of weighing; own weights start from what was before. */
function choose(mode: WeightMode): void {
  const before = store.get("form").weights;
  const own = mode === "own" && Object.keys(before.own).length === 0 ? raw(before) : before.own;
  setWeights({ mode, own });
}

function radio(name: string, value: string, checked: boolean, label: string, onPick: () => void): HTMLElement {
  return h("label", { class: "choice" },
    h("input", { type: "radio", name, value, checked, testid: `${name}-${value}`, on: { change: onPick } }),
    h("span", {}, label));
}

function presetView(form: WeightForm): HTMLElement {
  const chosen = firmPresets().find((preset) => preset.id === form.preset);
  return h("div", {},
    h("fieldset", { class: "choices" },
      h("legend", { class: "sublabel" }, t(texts.presetLegend)),
      ...firmPresets().map((preset) => radio("preset", preset.id, preset.id === form.preset, either(preset.name, preset.nameEn),
        () => setWeights({ preset: preset.id })))),
    chosen && h("p", { testid: "preset-rationale" }, either(chosen.rationale, chosen.rationaleEn)),
    chosen && h("p", { class: "hint" }, t(texts.presetSource, { source: chosen.source })),
    shareBars(raw(form)));
}

function defaultView(form: WeightForm): HTMLElement {
  return h("div", {}, h("p", { class: "hint" }, t(texts.defaultHint)), shareBars(raw(form)));
}

function modeView(form: WeightForm): HTMLElement {
  switch (form.mode) {
    case "preset": return presetView(form);
    case "own": return sliderView(form);
    case "ahp": return ahpView();
    default: return defaultView(form);
  }
}

/** What is chosen, for the closed box. */
function chosenText({ mode, preset }: WeightForm): string {
  const found = firmPresets().find((p) => p.id === preset);
  return mode === "preset" && found ? either(found.name, found.nameEn) : t(texts[`mode.${mode}`]);
}

/** The box; its inside is rebuilt when the way of weighing changes, not while a slider moves. */
export function weightsBox(): HTMLElement {
  const chosen = h("span", { class: "muted" });
  const choices = h("div", {});
  const inside = h("div", { class: "weights-inside" });
  const again = h("button", { type: "submit", class: "button button-quiet rerank", testid: "rerank" }, live(texts.rerank));
  const box = h("details", { class: "more", testid: "weights" },
    h("summary", {}, live(texts.weightsTitle), " ", chosen),
    choices, inside, errorSlot("weights", "weights-error", []), again);
  let shown = "";
  const show = (force = false) => {
    const form = store.get("form").weights;
    chosen.textContent = chosenText(form);
    again.hidden = store.get("status") === "idle";
    const key = `${form.mode} ${form.mode === "preset" ? form.preset : ""} ${criteria().length}`;
    if (!force && key === shown) return;
    const focused = inside.contains(document.activeElement) || choices.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.testid : undefined;
    shown = key;
    fill(choices, h("fieldset", { class: "choices mode-choices" },
      h("legend", { class: "visually-hidden" }, t(texts.modeLegend)),
      ...modes.map((mode) => radio("mode", mode, mode === form.mode, t(texts[`mode.${mode}`]), () => choose(mode)))));
    fill(inside, modeView(form));
    if (focused) box.querySelector<HTMLElement>(`[data-testid="${focused}"]`)?.focus();
  };
  show();
  store.on(["form", "presets", "status"], () => show());
  store.on(["fieldErrors"], () => { if (store.get("fieldErrors").weights) box.open = true; });
  onLang(() => show(true));
  return box;
}
