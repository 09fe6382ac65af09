/** Numbered pins of the candidates and the mark of the origin. They are buttons, so keys reach them. */
import { Marker, type Map as MapLibreMap } from "maplibre-gl";
import { h } from "../../base/dom";
import { t } from "../../base/i18n";
import type { ParkRef } from "../../base/types";
import { place } from "./parks";
import { texts } from "./texts";

let pins: { id: string; rank: number; marker: Marker }[] = [];
let origin: Marker | null = null;

/** Redraws the pins in the order of ranks, which is also the order of the tab key. */
export function drawCandidates(map: MapLibreMap, candidates: { park: ParkRef; rank: number }[], selected: string | null, onPick: (id: string) => void): void {
  for (const { marker } of pins) marker.remove();
  const ranks = new Map(candidates.map((c) => [c.park.id, c.rank]));
  pins = place(candidates.map((c) => c.park), 20).map(({ park, lon, lat, offset }) => {
    const rank = ranks.get(park.id) ?? 0;
    const element = h("button", {
      type: "button", class: "rank-pin", "data-park-id": park.id, "data-rank": rank, testid: "rank-pin",
      "aria-label": t(texts.rankLabel, { rank, name: park.name }), title: park.name,
      on: { click: (event) => { event.stopPropagation(); onPick(park.id); } },
    }, h("span", {}, rank));
    return { id: park.id, rank, marker: new Marker({ element, anchor: "bottom", offset }).setLngLat([lon, lat]).addTo(map) };
  });
  markSelected(selected);
}

/** Marks the pin of the selected park and stacks the pins: the selected one on top, then by rank. */
export function markSelected(selected: string | null): void {
  for (const { id, rank, marker } of pins) {
    const element = marker.getElement();
    element.classList.toggle("selected", id === selected);
    element.style.zIndex = String(id === selected ? pins.length + 1 : pins.length - rank);
  }
}

/** Puts the origin's mark at a place, or takes it away. */
export function drawOrigin(map: MapLibreMap, at: { lon: number; lat: number } | undefined): void {
  if (!at) {
    origin?.remove();
    origin = null;
    return;
  }
  origin ??= new Marker({ element: h("div", { class: "origin-mark", "aria-hidden": "true" }) });
  origin.setLngLat([at.lon, at.lat]).addTo(map);
}
