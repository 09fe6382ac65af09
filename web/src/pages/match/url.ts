/**
 * The request in the page's address, so that a result can be shared. The enterprise's name stays
 * out of it: it does not change the ranking, and addresses end up in logs.
 */
import { figureFields } from "./form/names";
import { emptyForm, type FormState } from "./state";
import { fromText, toText } from "./weights";

/** Writes the form as query parameters; empty fields are left out. */
export function toQuery(form: FormState): URLSearchParams {
  const out = new URLSearchParams();
  if (form.point) {
    out.set("lon", String(form.point.lon));
    out.set("lat", String(form.point.lat));
  } else if (form.originCode) {
    out.set("origin", form.originCode);
  }
  const rest: Record<string, string> = {
    industry: form.industryCode, stage: form.stage, land: form.landHa,
    polluting: form.polluting, functions: form.functions.join(","), flags: form.flags.join(","), asOf: form.asOf, weights: toText(form.weights), ...form.figures,
  };
  for (const [key, value] of Object.entries(rest)) if (value) out.set(key, value);
  return out;
}

/** Reads a form from query parameters; unusable values are dropped. */
export function fromQuery(query: URLSearchParams): FormState {
  const text = (key: string) => (query.get(key) ?? "").trim();
  const lon = Number.parseFloat(text("lon"));
  const lat = Number.parseFloat(text("lat"));
  const polluting = text("polluting");
  return {
    ...emptyForm,
    originCode: text("origin"),
    point: Number.isFinite(lon) && Number.isFinite(lat) ? { lon, lat } : null,
    industryCode: text("industry"),
    industryText: text("industry"),
    stage: text("stage"),
    landHa: text("land"),
    polluting: polluting === "true" || polluting === "false" ? polluting : "",
    functions: text("functions").split(",").filter(Boolean),
    flags: text("flags").split(",").filter(Boolean),
    figures: Object.fromEntries(figureFields.flatMap((key) => (text(key) ? [[key, text(key)]] : []))),
    weights: fromText(text("weights")),
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(text("asOf")) ? text("asOf") : "",
  };
}

/** True when the address holds enough of a request to run it. */
export function isRunnable(form: FormState): boolean {
  return (form.originCode !== "" || form.point !== null) && form.industryCode !== "";
}

/** Puts the form into the address as a new step of the browser's history. */
export function remember(form: FormState): void {
  const query = `?${toQuery(form)}`;
  if (query !== location.search) history.pushState(null, "", query);
}
