/** A firm with all that hangs on it. */
import { fill, h } from "../../base/dom";
import { onLang, t, tOr, type Bilingual } from "../../base/i18n";
import { num } from "../../base/format";
import { button } from "../../parts/frame/show";
import { consentsPart } from "./consents";
import { contactsPart } from "./contacts";
import type { Firm } from "../../parts/records/firm";
import { leadsPart } from "./leads";
import { industryName, placeName } from "../../parts/records/names";
import { texts } from "./texts";

const figures = ["landHa", "floorAreaM2", "jobs", "powerKva", "waterTpd", "wastewaterTpd", "exportShare", "investmentWan", "outputWan",
  "taxWan", "energyTce"] as const;

/** The match page with what is known of the firm. */
function matchAddress(firm: Firm): string {
  const query = new URLSearchParams({ origin: firm.origin, industry: firm.industry });
  if (firm.landHa !== null) query.set("land", String(firm.landHa));
  return `/?${query}`;
}

function facts(firm: Firm, place: string, industry: string): HTMLElement {
  const lines: [Bilingual, string | null][] = [
    [texts["own.origin"], place], [texts["own.industry"], industry], [texts["own.creditCode"], firm.creditCode], [texts["own.stage"], tOr(texts, `stage.${firm.stage}`, firm.stage)],
    [texts["own.functions"], firm.functions.map((f) => tOr(texts, `own.fn.${f}`, f)).join(t(texts.listComma))],
    ...figures.map((key): [Bilingual, string | null] => [texts[`own.${key}`], firm[key] === null ? null : num(firm[key], 4)]),
    [texts["own.polluting"], firm.polluting === null ? null : t(firm.polluting ? texts["own.yes"] : texts["own.no"])], [texts["own.group"], firm.group],
  ];
  return h("dl", { class: "facts" }, ...lines.filter(([, text]) => text).flatMap(([key, text]) => [h("dt", {}, t(key)), h("dd", {}, text ?? "")]));
}

export interface Card {
  element: HTMLElement;
  /** Consents changed elsewhere on the page. */
  reload(): Promise<void>;
}

export function card(firm: Firm, edit: () => void, remove: () => void): Card {
  const head = h("div", {});
  const consents = consentsPart(firm);
  const draw = async () => {
    const [place, industry] = await Promise.all([placeName(firm.origin), industryName(firm.industry)]);
    fill(head,
      h("h2", {}, firm.name, " ", h("span", { class: `badge ${firm.verified ? "badge-ok" : "badge-old"}` }, t(firm.verified ? texts["own.verified"] : texts["own.unverified"]))),
      facts(firm, place, industry),
      h("div", { class: "actions" }, button(texts["own.edit"], edit, { "data-testid": "firm-edit" }), button(texts["own.remove"], remove, { "data-testid": "firm-remove" }),
        h("a", { class: "button button-quiet", href: matchAddress(firm) }, t(texts["own.match"]))));
  };
  void draw();
  onLang(() => void draw());
  return {
    element: h("section", { class: "part firm", testid: "firm", "data-firm": firm.id, "aria-label": firm.name }, head,
      contactsPart(firm).element, consents.element, leadsPart(firm, consents.reload).element),
    reload: consents.reload,
  };
}
