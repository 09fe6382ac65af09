/** How many firms there are at least, as everyone may know it: cells of five or more, on demand. */
import { Popup, type GeoJSONSource, type Map as MapLibreMap, type MapLayerMouseEvent } from "maplibre-gl";
import { request } from "../../../base/api";
import { fill, h, live } from "../../../base/dom";
import { num } from "../../../base/format";
import { either, onLang, pick, t } from "../../../base/i18n";
import type { Bilingual } from "../../../base/types";
import { texts } from "../texts";

interface Share {
  code: string;
  name: string | null;
  atLeast: number;
}

interface Totals {
  rule: Bilingual;
  items: { code: string; geometry: GeoJSON.Geometry; synthetic: boolean; atLeast: number; industries: Share[] }[];
}

const cellLayer = "firm-cells";
/** Least numbers of the classes, each darker than the one before; a darker one is also outlined the stronger. */
const classes: [number, string][] = [[5, "#dccbe8"], [20, "#b897cf"], [100, "#9162b3"], [500, "#5f2f86"]];

function featuresOf(totals: Totals): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: totals.items.map(({ geometry, synthetic, atLeast, industries }) => ({
      type: "Feature", geometry, properties: { synthetic, atLeast, industries: JSON.stringify(industries.slice(0, 5)) },
    })),
  };
}

function addLayers(map: MapLibreMap): void {
  map.addSource(cellLayer, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  const before = map.getLayer("guidance-casing") ? "guidance-casing" : undefined;
  const steps = classes.slice(1).flat();
  map.addLayer({
    id: cellLayer, type: "fill", source: cellLayer,
    paint: { "fill-color": ["step", ["get", "atLeast"], classes[0]?.[1] ?? "#dccbe8", ...steps], "fill-opacity": 0.72 },
  }, before);
  map.addLayer({ id: `${cellLayer}-line`, type: "line", source: cellLayer, paint: { "line-color": "#4a2468", "line-width": 1 } }, before);
}

function tip(event: MapLayerMouseEvent): HTMLElement | null {
  const cell = event.features?.[0]?.properties as { atLeast: number; synthetic: boolean; industries: string } | undefined;
  if (!cell) return null;
  const shares = JSON.parse(cell.industries) as Share[];
  return h("div", { class: "tip" }, h("strong", {}, t(texts["totals.atLeast"], { n: num(cell.atLeast, 0) })),
    cell.synthetic && h("div", {}, t(texts["totals.synthetic"])),
    ...shares.map((s) => h("div", {}, `${s.code ? either(s.name, s.code) : t(texts["totals.others"])} ≥ ${num(s.atLeast, 0)}`)));
}

/** The switch that stands under the legend; what it shows is fetched when it is first wanted. */
export function totalsSwitch(map: MapLibreMap): HTMLElement {
  const box = h("input", { type: "checkbox", id: "firm-totals", testid: "firm-totals" });
  const note = h("div", { class: "totals-note", role: "status", testid: "firm-totals-note" });
  const popup = new Popup({ closeButton: false, closeOnClick: false, className: "tip-popup", maxWidth: "20rem" });
  let totals: Totals | null = null;
  const draw = () => {
    if (!box.checked || !totals) return fill(note);
    const scale = h("ul", { class: "totals-scale" }, ...classes.map(([least, colour]) => {
      const swatch = h("span", { class: "legend-swatch", "aria-hidden": "true" });
      swatch.style.backgroundColor = colour;
      return h("li", {}, swatch, `≥ ${least}`);
    }));
    fill(note, totals.items.length === 0 ? t(texts["totals.none"]) : scale, h("details", {}, h("summary", {}, t(texts["totals.rule"])), pick(totals.rule)));
  };
  const show = async () => {
    try {
      if (box.checked && !totals) totals = await request<Totals>("/enterprises/aggregates?by=hexagon");
    } catch {
      box.checked = false;
      return fill(note, t(texts["totals.failed"]));
    }
    if (!map.getSource(cellLayer)) addLayers(map);
    void map.getSource<GeoJSONSource>(cellLayer)?.setData(box.checked && totals ? featuresOf(totals) : { type: "FeatureCollection", features: [] });
    if (!box.checked) popup.remove();
    draw();
  };
  box.addEventListener("change", () => void show());
  map.on("mousemove", cellLayer, (event) => {
    const text = tip(event);
    if (text) popup.setLngLat(event.lngLat).setDOMContent(text).addTo(map);
  });
  map.on("mouseleave", cellLayer, () => popup.remove());
  onLang(draw);
  return h("div", { class: "totals" }, h("label", { class: "check", for: "firm-totals" }, box, h("span", {}, live(texts["totals.show"]))), note);
}
