/** Parks that a rule keeps out, grouped by that rule. */
import { h } from "../../../base/dom";
import { cityName, sentence } from "../../../base/format";
import { either, t, tOr } from "../../../base/i18n";
import type { ExclusionReason, MatchResult, ParkRef } from "../../../base/types";
import { whyNotButton } from "../whynot/open";
import { citationList } from "../../../parts/reasons/citation";
import { conflictsView } from "./conflict";
import { texts } from "../texts";

interface Reasoned {
  reason: ExclusionReason;
  parks: ParkRef[];
}

/** Groups by constraint, then by the wording of the reason: many parks share both. */
function group(result: MatchResult): Map<string, Reasoned[]> {
  const out = new Map<string, Reasoned[]>();
  for (const { park, reasons } of result.excluded) {
    for (const reason of reasons) {
      const list = out.get(reason.constraint) ?? [];
      const same = list.find((r) => r.reason.reason === reason.reason);
      if (same) same.parks.push(park);
      else list.push({ reason, parks: [park] });
      out.set(reason.constraint, list);
    }
  }
  return out;
}

const title = (constraint: string): string => tOr(texts, `constraint.${constraint}`, constraint);

/** Names of parks by city: one line a city keeps a long list short. */
function byCity(parks: ParkRef[]): HTMLElement[] {
  const cities = new Map<string, ParkRef[]>();
  for (const park of parks) cities.set(park.city, [...(cities.get(park.city) ?? []), park]);
  return [...cities.values()].map((list) => h("li", {},
    h("b", {}, list[0] ? cityName(list[0]) : ""), " ",
    ...list.flatMap((park, i) => [i > 0 && t(texts.listComma), h("span", { "data-park-id": park.id }, park.name),
      whyNotButton(park.id, park.name, true)])));
}

function reasonView({ reason, parks }: Reasoned): HTMLElement {
  return h("div", { class: "exclusion" },
    h("p", { class: "reason" }, sentence(either(reason.reason, reason.reasonEn))),
    h("ul", { class: "excluded-parks" }, ...byCity(parks)),
    ...citationList(reason.citations));
}

function groupView(constraint: string, list: Reasoned[]): HTMLElement {
  const parks = new Set(list.flatMap((r) => r.parks.map((p) => p.id)));
  return h("details", { class: "excluded-group", "data-constraint": constraint },
    h("summary", {}, title(constraint), " ", h("span", { class: "muted" }, t(texts.parksCount, { n: parks.size }))),
    ...list.map(reasonView));
}

/** Parks that are out although other clauses guide there. */
function excludedConflicts(result: MatchResult): HTMLElement[] {
  return result.excluded.filter((out) => out.conflicts?.length).map((out) => h("details", { class: "excluded-group" },
    h("summary", {}, `${out.park.name} `, h("span", { class: "muted" }, t(texts["term.conflict"]))),
    conflictsView(out.conflicts ?? [])));
}

export function excludedView(result: MatchResult, open: boolean): HTMLElement | null {
  if (result.excludedTotal === 0 && result.excluded.length === 0) return null;
  const partly = result.excluded.length < result.excludedTotal;
  return h("details", { class: "excluded", testid: "excluded", open },
    h("summary", {}, t(texts.excluded, { n: result.excludedTotal })),
    h("p", { class: "hint" }, t(texts["gloss.excluded"])),
    partly && h("p", { class: "hint" }, t(texts.excludedShown, { n: result.excluded.length })),
    ...[...group(result)].map(([constraint, list]) => groupView(constraint, list)),
    ...excludedConflicts(result));
}
