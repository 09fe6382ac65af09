/** The legend: zones, the kinds of parks that exist in the data, lines and outlines. */
import { h, fill, liveAttr } from "../../../base/dom";
import { onLang, pick, t } from "../../../base/i18n";
import { store } from "../state";
import { kindLooks, otherLook, zoneTints } from "../../../parts/map/colors";
import { drawIcon } from "../../../parts/map/icons";
import { texts } from "../texts";

function row(sign: HTMLElement, text: string): HTMLElement {
  sign.setAttribute("aria-hidden", "true");
  return h("li", { class: "legend-row" }, sign, h("span", {}, text));
}

function icon(canvas: HTMLCanvasElement): HTMLElement {
  canvas.className = "legend-icon";
  return canvas;
}

function swatch(colour: string): HTMLElement {
  const box = h("span", { class: "legend-swatch" });
  box.style.backgroundColor = colour;
  return box;
}

function zoneRows(): HTMLElement[] {
  return (Object.keys(zoneTints) as (keyof typeof zoneTints)[]).map((zone) => row(swatch(zoneTints[zone]), t(texts[`zone.${zone}`])));
}

/** Kinds in the legend's order, each with the name that the data gives it. */
function kindRows(): HTMLElement[] {
  const names = new Map<string, string>(store.get("parks").map((park) => [park.kind, pick(park.kindName)]));
  const order = [...Object.keys(kindLooks), ...names.keys()];
  return [...new Set(order)].filter((kind) => names.has(kind)).map((kind) =>
    row(icon(drawIcon(kindLooks[kind] ?? otherLook, false)), names.get(kind) ?? kind));
}

function contents(): HTMLElement[] {
  const list = (title: string, rows: HTMLElement[], className = "") =>
    h("section", {}, h("h3", {}, title), h("ul", { class: className }, ...rows));
  return [
    list(t(texts.legendZones), zoneRows(), "legend-columns"),
    list(t(texts.legendParks), [
      ...kindRows(),
      row(icon(drawIcon(otherLook, true)), t(texts.legendCounty)),
      row(h("span", { class: "legend-outline" }), t(texts.legendOutline)),
    ]),
    list(t(texts.legendMatch), [
      row(h("span", { class: "legend-origin" }), t(texts.legendOrigin)),
      row(h("span", { class: "legend-pin" }, "1"), t(texts.legendRank)),
    ], "legend-columns"),
    list(t(texts.legendLines), [
      row(h("span", { class: "legend-line" }), t(texts.legendInForce)),
      row(h("span", { class: "legend-line legend-line-expired" }), t(texts.legendExpired)),
    ], "legend-columns"),
  ];
}

export function legend(): HTMLElement {
  const body = h("div", { class: "legend-body" });
  const title = document.createTextNode("");
  const wide = window.matchMedia("(min-width: 80rem)").matches;
  const box = h("details", { class: "legend", testid: "legend", open: wide }, h("summary", {}, title), body);
  const show = () => {
    title.data = t(texts.legend);
    fill(body, ...contents());
  };
  show();
  store.on(["parks"], show);
  onLang(show);
  return liveAttr(box, "aria-label", texts.legend);
}
