/** Everything that changes the state by talking to the server. */
import { api, ApiError } from "../../base/api";
import { byField, check } from "./form/errors";
import { either, t } from "../../base/i18n";
import { emptyForm, originCity, regionByCode, store, type FormState } from "./state";
import type { MatchRequest, Schemas } from "../../base/types";
import { remember } from "./url";
import { judgements, terms } from "./weights";
import { asApiError } from "../../base/wrap";
import { texts } from "./texts";

/** The form as it was when the shown result was asked for. */
let asked: FormState | null = null;
let running: AbortController | null = null;
let guiding: AbortController | null = null;

/** Loads what the form and the map need. A failure is shown and can be retried. */
export async function loadBase(): Promise<void> {
  store.set({ loadError: null });
  try {
    const [about, cities, counties, parks, presets] = await Promise.all([
      api.about(), api.regions("city"), api.regions("county"), api.parks(), api.presets(),
    ]);
    store.set({ about, cities: cities.items, counties: counties.items, parks: parks.items, presets: presets.items });
  } catch (error) {
    store.set({ loadError: asApiError(error) });
  }
}

/** How many candidates a request asks for at a time. */
export const pageSize = 10;

/** The enterprise's figures as numbers; the share of exports is typed in percent. */
function figuresOf(form: FormState): Record<string, number> {
  const given = Object.entries(form.figures).filter(([, text]) => text.trim() !== "");
  return Object.fromEntries(given.map(([field, text]) => [field, field === "exportShare" ? Number(text) / 100 : Number(text)]));
}

/** The request of the shown result, for questions about it; its list as long as asked for. */
export function askedRequest(top = pageSize): MatchRequest {
  return toRequest(asked ?? store.get("form"), top);
}

/** Turns the form into the request of the API. */
export function toRequest(form: FormState, top = pageSize): MatchRequest {
  const land = form.landHa.trim() === "" ? undefined : Number(form.landHa);
  return {
    enterprise: {
      ...(form.name.trim() ? { name: form.name.trim() } : {}),
      origin: form.point ?? { code: form.originCode },
      industry: form.industryCode,
      ...(form.stage ? { stage: form.stage } : {}),
      ...(land !== undefined ? { landHa: land } : {}),
      ...(form.polluting ? { polluting: form.polluting === "true" } : {}),
      ...(form.functions.length ? { functions: form.functions } : {}),
      ...(form.flags.length ? { flags: form.flags as Schemas["Flag"][] } : {}),
      ...figuresOf(form),
    },
    ...terms(form.weights),
    ...(form.asOf ? { asOf: form.asOf } : {}),
    top,
  };
}

/** Checks the form, then matches it. */
export async function runMatch(options: { remember?: boolean } = {}): Promise<void> {
  const form = store.get("form");
  const fieldErrors = check(form);
  store.set({ fieldErrors });
  if (Object.keys(fieldErrors).length > 0) return;
  if (options.remember !== false) remember(form);
  running?.abort();
  const mine = new AbortController();
  running = mine;
  asked = form;
  store.set({ status: "loading", error: null, result: null, selected: null });
  try {
    const result = await api.match(toRequest(form), mine.signal);
    if (mine === running) store.set({ status: "done", result });
  } catch (error) {
    if (ApiError.isAbort(error) || mine !== running) return;
    const failure = asApiError(error);
    store.set({ status: "error", error: failure, fieldErrors: byField(failure.problem) });
  }
}

/** Lengthens the list of candidates of the shown result. */
export async function listMore(): Promise<void> {
  const shown = store.get("result");
  if (!shown || !asked) return;
  running?.abort();
  const mine = new AbortController();
  running = mine;
  try {
    const result = await api.match(toRequest(asked, shown.candidates.length + pageSize), mine.signal);
    if (mine === running) store.set({ result });
  } catch (error) {
    if (!ApiError.isAbort(error) && mine === running) store.set({ status: "error", error: asApiError(error) });
  }
}

let comparing: AbortController | null = null;

/** Works out what the judgements of the form come to; too few to say anything come to nothing. */
export async function compareWeights(): Promise<void> {
  comparing?.abort();
  const given = judgements(store.get("form").weights.pairs);
  if (given.length === 0) return store.set({ ahp: null });
  const mine = new AbortController();
  comparing = mine;
  try {
    const ahp = await api.ahp(given, mine.signal);
    if (mine === comparing) store.set({ ahp });
  } catch (error) {
    if (ApiError.isAbort(error) || mine !== comparing) return;
    store.set({ ahp: null, fieldErrors: { ...store.get("fieldErrors"), weights: [asApiError(error).message] } });
  }
}

/** Fetches the pairing rules of the origin's city; the map draws them as lines. */
export async function loadGuidance(): Promise<void> {
  const city = originCity();
  guiding?.abort();
  if (!city) return store.set({ guidance: [] });
  const mine = new AbortController();
  guiding = mine;
  try {
    const { items } = await api.pairings(city.code, store.get("form").asOf, mine.signal);
    if (mine === guiding) store.set({ guidance: items });
  } catch (error) {
    if (!ApiError.isAbort(error) && mine === guiding) store.set({ guidance: [] });
  }
}

/** Takes a place clicked on the map as the origin, if it lies in the province. */
export async function pickOrigin(lon: number, lat: number): Promise<void> {
  const point = { lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 };
  store.set({ picking: false });
  try {
    const region = await api.regionAt(point.lon, point.lat);
    const { origin: _, ...others } = store.get("fieldErrors");
    store.set({ fieldErrors: others });
    store.setForm({ point, originCode: region.code });
  } catch (error) {
    const failure = asApiError(error);
    const text = failure.status === 404 ? t(texts.pickOutside) : failure.problem.detail ?? t(texts.errOffline);
    store.set({ fieldErrors: { ...store.get("fieldErrors"), origin: [text] } });
  }
}

/** Fills the form from the address; a picked point still needs its county's name. */
export async function restore(form: FormState): Promise<void> {
  store.setForm(form);
  if (form.point) {
    try {
      const region = await api.regionAt(form.point.lon, form.point.lat);
      store.setForm({ originCode: region.code });
    } catch {
      // The match itself will say what is wrong with the point.
    }
  }
  if (form.weights.mode === "ahp") void compareWeights();
  if (form.industryCode) await nameIndustry(form.industryCode);
}

/** Puts the industry's name beside a code that came without one. */
async function nameIndustry(code: string): Promise<void> {
  try {
    const { items } = await api.industries(code, 5);
    const exact = items.find((item) => item.code === code);
    if (exact && store.get("form").industryCode === code) {
      store.setForm({ industryText: `${exact.code} ${either(exact.name, exact.nameEn)}` });
    }
  } catch {
    // The code alone is enough to match.
  }
}

/** Fills in the example and runs it. */
export async function runExample(): Promise<void> {
  const fallback = regionByCode("440306") ? "440306" : "440300";
  store.set({ form: { ...emptyForm, originCode: fallback, industryCode: "39", industryText: "39", landHa: "5" } });
  await Promise.all([nameIndustry("39"), runMatch()]);
}
