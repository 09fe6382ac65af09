/** What the page knows, in one observable store. Modules listen to the keys they draw. */
import type { ApiError } from "../../base/api";
import type { About, Ahp, GuidanceRule, MatchResult, Park, Preset, Region } from "../../base/types";

export type WeightMode = "default" | "preset" | "own" | "ahp";

/** How the user weighs: by default, by a preset, by own figures, or by comparing two at a time. */
export interface WeightForm {
  mode: WeightMode;
  preset: string;
  own: Record<string, number>;
  /** Saaty's scale from 1/9 to 9 by pair, `first:second`. */
  pairs: Record<string, number>;
}

export const defaultWeights: WeightForm = { mode: "default", preset: "policy-first", own: {}, pairs: {} };

/** The form as typed; kept as text so that half-finished input survives. */
export interface FormState {
  name: string;
  /** Code of a city or county; empty while unknown. */
  originCode: string;
  /** A place picked on the map; it goes to the server instead of the code. */
  point: { lon: number; lat: number } | null;
  /** Code chosen from the suggestions or typed, or else a word; empty while unknown. */
  industryCode: string;
  /** What stands in the industry field. */
  industryText: string;
  stage: string;
  landHa: string;
  polluting: "" | "true" | "false";
  functions: string[];
  flags: string[];
  asOf: string;
  /** Figures of the enterprise by the API's names, as typed. */
  figures: Record<string, string>;
  weights: WeightForm;
}

export interface State {
  about: About | null;
  cities: Region[];
  counties: Region[];
  parks: Park[];
  guidance: GuidanceRule[];
  presets: Preset[];
  /** What the pairwise judgements of the form come to; null while there are none. */
  ahp: Ahp | null;
  form: FormState;
  status: "idle" | "loading" | "done" | "error";
  result: MatchResult | null;
  error: ApiError | null;
  /** Base data (regions, parks) failed to load. */
  loadError: ApiError | null;
  /** Messages by field, see form/errors.ts. */
  fieldErrors: Record<string, string[]>;
  selected: string | null;
  picking: boolean;
}

export const emptyForm: FormState = {
  name: "", originCode: "", point: null, industryCode: "", industryText: "",
  stage: "", landHa: "", polluting: "", functions: [], flags: [], asOf: "", figures: {}, weights: defaultWeights,
};

type Listener = () => void;

class Store {
  private state: State = {
    about: null, cities: [], counties: [], parks: [], guidance: [], presets: [], ahp: null, form: emptyForm,
    status: "idle", result: null, error: null, loadError: null, fieldErrors: {},
    selected: null, picking: false,
  };

  private readonly listeners = new Map<keyof State, Set<Listener>>();

  get<K extends keyof State>(key: K): State[K] {
    return this.state[key];
  }

  /** Changes keys, then tells each listener of a changed key once. */
  set(patch: Partial<State>): void {
    const due = new Set<Listener>();
    for (const key of Object.keys(patch) as (keyof State)[]) {
      if (Object.is(this.state[key], patch[key])) continue;
      for (const listener of this.listeners.get(key) ?? []) due.add(listener);
    }
    this.state = { ...this.state, ...patch };
    for (const listener of due) listener();
  }

  setForm(patch: Partial<FormState>): void {
    this.set({ form: { ...this.state.form, ...patch } });
  }

  on(keys: (keyof State)[], listener: Listener): void {
    for (const key of keys) {
      const set = this.listeners.get(key) ?? new Set();
      set.add(listener);
      this.listeners.set(key, set);
    }
  }
}

export const store = new Store();

/** The county or city with a code. */
export function regionByCode(code: string): Region | undefined {
  return store.get("cities").find((r) => r.code === code)
    ?? store.get("counties").find((r) => r.code === code);
}

/** The city of the form's origin, if one is chosen. */
export function originCity(): Region | undefined {
  const cityCode = regionByCode(store.get("form").originCode)?.cityCode;
  return cityCode ? store.get("cities").find((r) => r.code === cityCode) : undefined;
}
