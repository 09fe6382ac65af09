/** Periods as columns, parks as rows: what rose, what fell, and which clauses came and went. */
import { fill, h } from "../../../base/dom";
import { score } from "../../../base/format";
import { term } from "../../../parts/glossary/glossary";
import { either, pick, t, tOr, type Bilingual } from "../../../base/i18n";
import { citationView } from "../../../parts/reasons/citation";
import type { Edition, Editions, Period, PeriodPark, PolicyDocument } from "../../../base/types/editions";
import { texts } from "../texts";

interface Row {
  id: string;
  name: string;
  best: number;
}

const until = (to: string | null): string => to ?? t(texts.editionsNow);

const documentName = ({ number, title }: PolicyDocument): string => number ?? `《${title.replace(/^《|》$/g, "")}》`;

/** Every park that is among the first of any period, the best placed on top. */
function rowsOf(periods: Period[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { parks } of periods) {
    for (const { park, rank } of parks) {
      const row = rows.get(park.id);
      if (row) row.best += 1 / rank;
      else rows.set(park.id, { id: park.id, name: park.name, best: 1 / rank });
    }
  }
  return [...rows.values()].sort((a, b) => b.best - a.best);
}

function changeBadge({ rankBefore, change }: PeriodPark, isFirst: boolean): HTMLElement | null {
  if (isFirst) return null;
  if (rankBefore === null || change === null) return h("span", { class: "badge badge-soon" }, t(texts.editionsNew));
  if (change === 0) return null;
  return change > 0
    ? h("span", { class: "badge badge-ok" }, t(texts.editionsUp, { n: change }))
    : h("span", { class: "badge badge-down" }, t(texts.editionsDown, { n: -change }));
}

function cell(period: Period, row: Row, isFirst: boolean, listed: number): HTMLElement {
  const found = period.parks.find(({ park }) => park.id === row.id);
  if (found) {
    return h("td", { class: found.rank === 1 ? "edition-cell edition-first" : "edition-cell" },
      h("b", {}, found.rank), h("span", { class: "muted number" }, score(found.score)), changeBadge(found, isFirst));
  }
  const fell = period.fellOut.find(({ id }) => id === row.id);
  const text = fell?.constraint ? t(texts.editionsOut, { rule: tOr(texts, `constraint.${fell.constraint}`, fell.constraint) })
    : fell?.rank ? t(texts.editionsBelow, { rank: fell.rank }) : "";
  return h("td", { class: fell ? "edition-cell edition-fell" : "edition-cell edition-none" },
    text || h("span", { "aria-hidden": "true" }, "·"),
    !text && h("span", { class: "visually-hidden" }, t(texts.editionsNotListed, { n: listed })));
}

function periodHead(period: Period): HTMLElement {
  const documents = (text: Bilingual, list: PolicyDocument[], className: string) => list.length > 0
    && h("p", { class: className }, `${t(text)} `, list.map(documentName).join(t(texts.listComma)));
  return h("th", { scope: "col", class: "edition-period" },
    h("span", { class: "edition-days" }, `${period.from}`, h("br"), `–${until(period.to)}`),
    documents(texts.editionsCame, period.documentsCame, "edition-came"),
    documents(texts.editionsWent, period.documentsWent, "edition-went"));
}

function table(editions: Edition[], periods: Period[], listed: number): HTMLElement {
  return h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": t(texts.editionsTitle) },
    h("table", { class: "data-table editions", testid: "editions-table" },
      h("thead", {},
        h("tr", {}, h("td", {}), ...editions.map((edition) => h("th", { scope: "colgroup", colspan: edition.periods.length, class: "edition-name" },
          either(edition.name, edition.nameEn) || t(texts.editionsBefore)))),
        h("tr", {}, h("th", { scope: "col", class: "edition-park" }, t(texts.editionsPark)), ...periods.map(periodHead))),
      h("tbody", {}, ...rowsOf(periods).map((row) => h("tr", { "data-park-id": row.id },
        h("th", { scope: "row", class: "edition-park", lang: "zh-CN" }, row.name),
        ...periods.map((period, i) => cell(period, row, i === 0, listed)))))));
}

function clauses(title: string, period: Period, key: "rulesCame" | "rulesWent"): HTMLElement | null {
  return period[key].length ? h("div", {}, h("h5", {}, title), ...period[key].map(citationView)) : null;
}

function periodView(period: Period, before: Period | undefined): HTMLElement {
  const newFirst = before && before.parks[0]?.park.id !== period.parks[0]?.park.id;
  const box = h("details", { class: newFirst ? "more period period-changed" : "more period", testid: "period" },
    h("summary", {}, `${period.from} – ${until(period.to)} `,
      newFirst && h("span", { class: "badge badge-soon" }, t(texts.editionsChanged)),
      h("p", { class: "period-text" }, either(period.text, period.textEn))));
  const inside = h("div", {});
  box.append(inside);
  // The clauses of many periods are long: each is drawn when opened.
  box.addEventListener("toggle", () => {
    const list = [clauses(t(texts.editionsCame), period, "rulesCame"), clauses(t(texts.editionsWent), period, "rulesWent")].filter((c) => c !== null);
    fill(inside, h("h4", {}, t(texts.editionsClauses)), ...(list.length ? list : [h("p", { class: "muted" }, t(texts.editionsNoClauses))]));
  }, { once: true });
  return box;
}

export function editionsView(answer: Editions, listed: number): HTMLElement {
  const periods = answer.editions.flatMap((edition) => edition.periods);
  return h("div", {},
    h("p", { class: "hint" }, term("edition"), " ", t(texts.editionsHint)),
    table(answer.editions, periods, listed),
    h("h3", {}, t(texts.editionsPeriods)),
    ...periods.map((period, i) => periodView(period, periods[i - 1])),
    h("ul", { class: "notes" }, ...answer.notes.map((note) => h("li", {}, pick(note)))));
}
