/**
 * The map's style: our own boundaries only. It names no glyphs URL on purpose: the library then
 * draws every label, Chinese and Latin, with the fonts of the user's system.
 */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Lang } from "../../base/i18n";
import * as colour from "./colors";

const fonts = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];

/** Layers that answer to clicks, topmost first. */
export const parkLayers = ["parks"];
export const guidanceHitLayer = "guidance-hit";

const nameLayers = ["city-names", "county-names"];

const empty = { type: "FeatureCollection" as const, features: [] };

/** The name of a place in a language, falling back to the Chinese one. */
function placeName(lang: Lang): ExpressionSpecification {
  return lang === "zh" ? ["get", "name"] : ["coalesce", ["get", "name_en"], ["get", "name"]];
}

function tiles(name: string): string[] {
  return [`${location.origin}/tiles/${name}/{z}/{x}/{y}.mvt`];
}

const isCity: ExpressionSpecification = ["==", ["get", "level"], "city"];
const isExpired: ExpressionSpecification = ["!=", ["get", "status"], "in force"];

function boundaryLayers(): LayerSpecification[] {
  const { PRD, EAST, WEST, NORTH } = colour.zoneTints;
  return [
    { id: "background", type: "background", paint: { "background-color": colour.sea } },
    {
      id: "zones", type: "fill", source: "regions", "source-layer": "cities",
      paint: {
        "fill-color": ["match", ["get", "zone"], "PRD", PRD, "EAST", EAST, "WEST", WEST, "NORTH", NORTH, colour.land],
        "fill-antialias": false,
      },
    },
    {
      id: "county-borders", type: "line", source: "regions", "source-layer": "counties", minzoom: 7.5,
      paint: {
        "line-color": colour.countyBorder, "line-dasharray": [3, 2],
        "line-width": ["interpolate", ["linear"], ["zoom"], 7.5, 0.4, 10, 1.1],
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 7.5, 0.4, 8.5, 1],
      },
    },
    {
      id: "city-borders", type: "line", source: "regions", "source-layer": "cities",
      layout: { "line-join": "round" },
      paint: {
        "line-color": colour.cityBorder,
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.7, 8, 1.4, 11, 2.4],
      },
    },
  ];
}

function outlineLayers(): LayerSpecification[] {
  const shared = { source: "park-tiles", "source-layer": "outlines", minzoom: 9 };
  return [
    { id: "outline-fill", type: "fill", ...shared, paint: { "fill-color": colour.outline, "fill-opacity": 0.07 } },
    {
      id: "outline-line", type: "line", ...shared, filter: ["!=", ["get", "accuracy"], "surveyed"],
      paint: { "line-color": colour.outline, "line-width": 1.3, "line-dasharray": [3, 2] },
    },
    {
      id: "outline-surveyed", type: "line", ...shared, filter: ["==", ["get", "accuracy"], "surveyed"],
      paint: { "line-color": colour.outline, "line-width": 1.6 },
    },
  ];
}

function guidanceLayers(): LayerSpecification[] {
  const line = { source: "guidance", layout: { "line-cap": "round" as const, "line-join": "round" as const } };
  const onLines: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];
  return [
    {
      id: "guidance-casing", type: "line", ...line, filter: onLines,
      paint: { "line-color": "#ffffff", "line-width": 5, "line-opacity": 0.85 },
    },
    {
      id: "guidance-expired", type: "line", source: "guidance", filter: ["all", onLines, isExpired],
      paint: { "line-color": colour.expired, "line-width": 2.2, "line-dasharray": [2.5, 2] },
    },
    {
      id: "guidance-in-force", type: "line", ...line, filter: ["all", onLines, ["!", isExpired]],
      paint: { "line-color": colour.inForce, "line-width": 2.6 },
    },
    {
      id: "guidance-heads", type: "symbol", source: "guidance", filter: ["==", ["geometry-type"], "Point"],
      layout: {
        "icon-image": ["case", isExpired, "arrow-expired", "arrow-in-force"],
        "icon-rotate": ["get", "bearing"], "icon-rotation-alignment": "map",
        "icon-allow-overlap": true, "icon-ignore-placement": true,
      },
    },
    {
      id: guidanceHitLayer, type: "line", source: "guidance", filter: onLines,
      paint: { "line-color": "#000000", "line-opacity": 0.005, "line-width": 18 },
    },
  ];
}

function parkLayerList(): LayerSpecification[] {
  return [
    {
      id: "park-halo", type: "circle", source: "parks", filter: ["==", ["get", "id"], ""],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 6, 10, 9, 15], "circle-color": colour.selected, "circle-opacity": 0.18,
        "circle-stroke-color": colour.selected, "circle-stroke-width": 2.5,
      },
    },
    {
      id: "parks", type: "symbol", source: "parks",
      layout: {
        "icon-image": ["get", "icon"],
        "icon-size": ["interpolate", ["linear"], ["zoom"], 5, 0.42, 6.5, 0.58, 8, 0.8, 10, 1],
        "icon-allow-overlap": true, "icon-ignore-placement": true, "symbol-sort-key": ["get", "order"],
      },
    },
    {
      id: "park-names", type: "symbol", source: "parks", minzoom: 9.3,
      layout: {
        "text-field": ["get", "name"], "text-font": fonts, "text-size": 11.5, "text-max-width": 9,
        "text-variable-anchor": ["top", "left", "right"], "text-radial-offset": 1.1,
        "text-padding": 4, "symbol-sort-key": ["get", "order"],
      },
      paint: { "text-color": "#37434a", "text-halo-color": colour.labelHalo, "text-halo-width": 1.4 },
    },
  ];
}

function nameLayerList(lang: Lang): LayerSpecification[] {
  const labels = { source: "regions", "source-layer": "labels", type: "symbol" as const };
  const paint = { "text-color": colour.labelText, "text-halo-color": colour.labelHalo, "text-halo-width": 1.6 };
  return [
    {
      id: "county-names", ...labels, minzoom: 8, filter: ["!", isCity],
      layout: {
        "text-field": placeName(lang), "text-font": fonts, "text-padding": 3, "text-max-width": 8,
        // Parks known to the county only stand on this point: the name goes below it.
        "text-anchor": "top", "text-offset": [0, 0.75],
        "text-size": ["interpolate", ["linear"], ["zoom"], 8, 10.5, 11, 13],
      },
      paint: { ...paint, "text-color": "#4a5961" },
    },
    {
      id: "city-names", ...labels, filter: isCity,
      layout: {
        "text-field": placeName(lang), "text-font": ["Noto Sans CJK SC Bold", ...fonts], "text-padding": 2,
        "text-max-width": 7, "text-size": ["interpolate", ["linear"], ["zoom"], 5.5, 11, 7, 13.5, 10, 17],
        "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
      },
      paint,
    },
  ];
}

export function buildStyle(lang: Lang): StyleSpecification {
  return {
    version: 8,
    name: "tidu",
    sources: {
      regions: { type: "vector", tiles: tiles("regions"), minzoom: 0, maxzoom: 12 },
      "park-tiles": { type: "vector", tiles: tiles("parks"), minzoom: 0, maxzoom: 12 },
      parks: { type: "geojson", data: empty },
      guidance: { type: "geojson", data: empty },
    },
    layers: [...boundaryLayers(), ...outlineLayers(), ...guidanceLayers(), ...parkLayerList(), ...nameLayerList(lang)],
  };
}

/** The layers and their text for a change of language. */
export function nameTexts(lang: Lang): [string, ExpressionSpecification][] {
  return nameLayers.map((id) => [id, placeName(lang)]);
}
