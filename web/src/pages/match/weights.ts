/** The weights of the form: which way they are given, and what they come to. */
import { defaultWeights, store, type WeightForm } from "./state";
import type { CriterionWeight, Judgement, Preset, WeightTerms } from "../../base/types";

/** The view of a park is no view of a firm: it is offered where a park chooses. */
export const parkPreset = "park-side";

export const firmPresets = (): Preset[] => store.get("presets").filter((preset) => preset.id !== parkPreset);

/** All criteria with their default weights. */
export const criteria = (): CriterionWeight[] => store.get("presets")[0]?.criteria ?? [];

export function judgements(pairs: Record<string, number>): Judgement[] {
  return Object.entries(pairs).map(([key, ratio]) => {
    const [first = "", second = ""] = key.split(":");
    return { first, second, ratio };
  });
}

/** The weights as the request takes them. */
export function terms(form: WeightForm): WeightTerms {
  switch (form.mode) {
    case "preset": return { preset: form.preset };
    case "own": return { weights: form.own };
    case "ahp": return Object.keys(form.pairs).length ? { ahp: { judgements: judgements(form.pairs) } } : {};
    default: return {};
  }
}

/** The weight of every criterion before they are made to add up to 1. */
export function raw(form: WeightForm): Record<string, number> {
  const preset = form.mode === "preset" ? store.get("presets").find((p) => p.id === form.preset) : undefined;
  const ahp = form.mode === "ahp" ? store.get("ahp") : null;
  return Object.fromEntries(criteria().map(({ id, defaultWeight }) => [id,
    preset ? preset.weights[id] ?? defaultWeight
      : ahp ? ahp.weights[id] ?? 0
        : form.mode === "own" ? form.own[id] ?? defaultWeight : defaultWeight]));
}

/** Each criterion's share of all. */
export function shares(weights: Record<string, number>): Record<string, number> {
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
  return Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, sum > 0 ? weight / sum : 0]));
}

const digits = (value: number): number => Math.round(value * 1e6) / 1e6;

/** For the address: `preset:ID`, `own:guidance-3,…` or `ahp:guidance.industry-3,…`; empty for the default. */
export function toText(form: WeightForm): string {
  switch (form.mode) {
    case "preset": return `preset:${form.preset}`;
    case "own": return `own:${Object.entries(form.own).map(([id, weight]) => `${id}-${digits(weight)}`).join(",")}`;
    case "ahp": return `ahp:${Object.entries(form.pairs).map(([key, ratio]) => `${key.replace(":", ".")}-${digits(ratio)}`).join(",")}`;
    default: return "";
  }
}

function figures(text: string): [string, number][] {
  return text.split(",").flatMap((part): [string, number][] => {
    const at = part.indexOf("-");
    const value = Number(part.slice(at + 1));
    return at > 0 && Number.isFinite(value) && value >= 0 ? [[part.slice(0, at), value]] : [];
  });
}

/** The reverse; what cannot be used is the default. */
export function fromText(text: string): WeightForm {
  const [mode, rest = ""] = text.split(":", 2);
  const found = figures(rest);
  if (mode === "preset" && rest) return { ...defaultWeights, mode, preset: rest };
  if (mode === "own" && found.length) return { ...defaultWeights, mode, own: Object.fromEntries(found) };
  if (mode === "ahp" && found.length) {
    return { ...defaultWeights, mode, pairs: Object.fromEntries(found.map(([key, ratio]) => [key.replace(".", ":"), ratio])) };
  }
  return defaultWeights;
}
