/** Which message belongs to which field: the page's own checks and the server's pointers. */
import { t } from "../../../base/i18n";
import type { FormState } from "../state";
import type { Problem } from "../../../base/types";
import { figureFields, type Field } from "./names";
import { texts } from "../texts";

/** JSON pointers of the request, longest first where one contains another. */
const pointers: [string, Field][] = [
  ["/enterprise/name", "name"],
  ["/enterprise/origin", "origin"],
  ["/enterprise/industry", "industry"],
  ["/enterprise/stage", "stage"],
  ["/enterprise/landHa", "landHa"],
  ["/enterprise/polluting", "polluting"],
  ["/enterprise/functions", "functions"],
  ["/enterprise/flags", "flags"],
  ["/asOf", "asOf"],
  ...figureFields.map((key): [string, Field] => [`/enterprise/${key}`, "figures"]),
  ["/weights", "weights"],
  ["/preset", "weights"],
  ["/ahp", "weights"],
];

/** The field of a pointer, or null for a part of the request that has no field. */
export function fieldOf(pointer: string): Field | null {
  const path = pointer.replace(/^#/, "");
  return pointers.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1] ?? null;
}

/** Groups the server's messages by field. */
export function byField(problem: Problem): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const { pointer, detail } of problem.errors ?? []) {
    const field = fieldOf(pointer);
    if (field) out[field] = [...(out[field] ?? []), detail];
  }
  return out;
}

/** What the page can tell without asking the server. */
export function check(form: FormState): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  if (!form.originCode && !form.point) out.origin = [t(texts.needOrigin)];
  if (!form.industryCode) out.industry = [t(texts.needIndustry)];
  const land = form.landHa.trim();
  if (land !== "" && !(Number(land) > 0)) out.landHa = [t(texts.badLand)];
  const wrong = figureFields.filter((key) => (form.figures[key] ?? "").trim() !== "" && !(Number(form.figures[key]) >= 0));
  const figures = wrong.map((key) => t(texts.badFigure, { name: t(texts[`figure.${key}`]) }));
  if (Number(form.figures.exportShare ?? 0) > 100) figures.push(t(texts.badShare, { name: t(texts["figure.exportShare"]) }));
  if (figures.length) out.figures = figures;
  if (form.asOf !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(form.asOf)) out.asOf = [t(texts.badDate)];
  return out;
}
