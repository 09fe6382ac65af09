/** A firm with all that hangs on it. */
import { fill, h } from "../../base/dom";
import { onLang, t, type TextKey } from "../../base/i18n";
import { num } from "../../base/format";
import { button } from "../../parts/frame/show";
import { consentsPart } from "./consents";
import { contactsPart } from "./contacts";
import type { Firm } from "../../parts/records/firm";
import { leadsPart } from "./leads";
import { industryName, placeName } from "../../parts/records/names";

const figures = ["landHa", "floorAreaM2", "jobs", "powerKva", "waterTpd", "wastewaterTpd", "exportShare", "investmentWan", "outputWan",
  "taxWan", "energyTce"] as const;

/** The match page with what is known of the firm. */
function matchAddress(firm: Firm): string {
  const query = new URLSearchParams({ origin: firm.origin, industry: firm.industry });
  if (firm.landHa !== null) query.set("land", String(firm.landHa));
  return `/?${query}`;
}

function facts(firm: Firm, place: string, industry: string): HTMLElement {
  const lines: [TextKey, string | null][] = [
    ["own.origin", place], ["own.industry", industry], ["own.creditCode", firm.creditCode], ["own.stage", t(`stage.${firm.stage}` as TextKey)],
    ["own.functions", firm.functions.map((f) => t(`own.fn.${f}` as TextKey)).join(t("listComma"))],
    ...figures.map((key): [TextKey, string | null] => [`own.${key}`, firm[key] === null ? null : num(firm[key], 4)]),
    ["own.polluting", firm.polluting === null ? null : t(firm.polluting ? "own.yes" : "own.no")], ["own.group", firm.group],
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
      h("h2", {}, firm.name, " ", h("span", { class: `badge ${firm.verified ? "badge-ok" : "badge-old"}` }, t(firm.verified ? "own.verified" : "own.unverified"))),
      facts(firm, place, industry),
      h("div", { class: "actions" }, button("own.edit", edit, { "data-testid": "firm-edit" }), button("own.remove", remove, { "data-testid": "firm-remove" }),
        h("a", { class: "button button-quiet", href: matchAddress(firm) }, t("own.match"))));
  };
  void draw();
  onLang(() => void draw());
  return {
    element: h("section", { class: "part firm", testid: "firm", "data-firm": firm.id, "aria-label": firm.name }, head,
      contactsPart(firm).element, consents.element, leadsPart(firm, consents.reload).element),
    reload: consents.reload,
  };
}
