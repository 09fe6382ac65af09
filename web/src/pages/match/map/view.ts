/** The map itself: creation, data, clicks and camera. */
import {
  LngLatBounds, Map as MapLibreMap, Popup, ScaleControl, setWorkerUrl, type GeoJSONSource, type MapMouseEvent,
} from "maplibre-gl";
import { pickOrigin } from "../actions";
import { h, live, liveAttr } from "../../../base/dom";
import { lang, onLang, t } from "../../../base/i18n";
import { originCity, regionByCode, store } from "../state";
import { pairingCard, pairingTip, parkCard } from "./cards";
import { attribution, zoomControl } from "../../../parts/map/controls";
import { pairingFeatures, pairings, type Pairing } from "./guidance";
import { addIcons } from "../../../parts/map/icons";
import { legend } from "./legend";
import { drawCandidates, drawOrigin, markSelected } from "../../../parts/map/markers";
import { pickHint } from "./pick";
import { parkFeatures, shiftExpression } from "../../../parts/map/parks";
import { buildStyle, guidanceHitLayer, nameTexts, parkLayers } from "../../../parts/map/style";
import { totalsSwitch } from "./totals";
import { texts } from "../texts";

declare const __WORKER_FILE__: string;

declare global {
  interface Window {
    /** The map, for browser tests. */
    tiduMap?: MapLibreMap;
  }
}

/** The province's mainland; Dongsha lies outside but stays on the map. */
const province: [number, number, number, number] = [109.6, 20.2, 117.3, 25.6];
const reach: [number, number, number, number] = [104, 16, 123, 30];

/** Whoever wants no motion sees names appear at once. */
const still = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** On a phone the buttons lie in a row above the province. */
function homePadding() {
  const narrow = window.matchMedia("(max-width: 47.99rem)").matches;
  return narrow ? { top: 46, right: 10, bottom: 50, left: 10 } : { top: 12, right: 12, bottom: 24, left: 12 };
}

class MapView {
  private popup: Popup | null = null;
  private readonly tip = new Popup({ closeButton: false, closeOnClick: false, className: "tip-popup", maxWidth: "20rem" });
  private lines = new Map<string, Pairing>();

  constructor(private readonly map: MapLibreMap) {
    map.touchZoomRotate.disableRotation();
    map.addControl(new ScaleControl({ unit: "metric" }), "bottom-left");
    map.once("style.load", () => this.start());
    map.on("idle", () => this.announceReady());
    // A tile that fails leaves a gap; the page goes on.
    map.on("error", (event) => console.warn("map:", event.error?.message ?? event));
  }

  private start(): void {
    addIcons(this.map);
    const follow = (keys: Parameters<typeof store.on>[0], draw: () => void) => {
      draw();
      store.on(keys, draw);
    };
    follow(["parks"], () => this.drawParks());
    follow(["guidance", "cities", "counties"], () => this.drawLines());
    follow(["form", "cities", "counties"], () => this.drawOrigin());
    follow(["result"], () => this.drawResult());
    follow(["selected"], () => this.showSelected());
    follow(["picking"], () => this.showPicking());
    store.on(["loadError"], () => this.map.triggerRepaint());
    onLang(() => this.changeLanguage());
    this.map.on("click", (event) => this.click(event));
    this.map.on("mousemove", (event) => this.hover(event));
    this.map.on("mouseout", () => this.tip.remove());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      if (store.get("picking")) store.set({ picking: false });
      else this.closePopup();
    });
  }

  /** Tells tests that the first picture, parks included, is complete. */
  private announceReady(): void {
    const settled = store.get("parks").length > 0 || store.get("loadError") !== null;
    if (settled) document.body.dataset.mapReady = "true";
  }

  private setData(source: string, data: GeoJSON.FeatureCollection): void {
    void this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  private drawParks(): void {
    const features = parkFeatures(store.get("parks"));
    this.map.setLayoutProperty("parks", "icon-offset", shiftExpression(features));
    this.setData("parks", features);
  }

  private drawLines(): void {
    const city = originCity();
    const list = city ? pairings(store.get("guidance"), city.code) : [];
    this.lines = new Map(list.map((pairing) => [pairing.key, pairing]));
    this.setData("guidance", pairingFeatures(list));
    this.tip.remove();
  }

  /** The picked point, or the region's label point. */
  private drawOrigin(): void {
    const { point, originCode } = store.get("form");
    drawOrigin(this.map, point ?? regionByCode(originCode)?.label);
  }

  private drawPins(): void {
    drawCandidates(this.map, store.get("result")?.candidates ?? [], store.get("selected"), (id) => store.set({ selected: id }));
  }

  private drawResult(): void {
    this.drawPins();
    this.closePopup();
    const result = store.get("result");
    if (result && result.candidates.length > 0) this.fitResult();
  }

  /** Shows the origin and the leading candidates together. */
  private fitResult(): void {
    const result = store.get("result");
    if (!result) return;
    const bounds = new LngLatBounds();
    const { lon, lat } = result.enterprise.origin;
    if (Number.isFinite(lon) && Number.isFinite(lat)) bounds.extend([lon, lat]);
    for (const { park } of result.candidates) {
      if (park.lon !== null && park.lat !== null) bounds.extend([park.lon, park.lat]);
    }
    if (!bounds.isEmpty()) this.map.fitBounds(bounds, { padding: this.padding(), maxZoom: 9 });
  }

  /** Room for pins and controls, less on a small map; on a wide one also for the open legend. */
  private padding() {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const side = Math.round(Math.min(70, clientWidth / 6, clientHeight / 6));
    const legendOpen = document.querySelector<HTMLDetailsElement>("details.legend")?.open ?? false;
    return { top: side, right: side, bottom: side, left: legendOpen && clientWidth > 800 ? 270 : side };
  }

  private showSelected(): void {
    const id = store.get("selected");
    markSelected(id);
    this.map.setFilter("park-halo", ["==", ["get", "id"], id ?? ""]);
    this.closePopup();
    const candidate = store.get("result")?.candidates.find((c) => c.park.id === id);
    const park = candidate?.park ?? store.get("parks").find((p) => p.id === id);
    if (!park || park.lon === null || park.lat === null) return;
    if (candidate) {
      this.map.flyTo({ center: [park.lon, park.lat], zoom: Math.max(this.map.getZoom(), 9.4), duration: 1200 });
      return;
    }
    const full = store.get("parks").find((p) => p.id === id);
    if (full) this.openPopup([park.lon, park.lat], parkCard(full, () => store.set({ selected: null })));
  }

  private openPopup(at: [number, number], content: HTMLElement): void {
    this.closePopup();
    this.tip.remove();
    this.popup = new Popup({ closeButton: false, closeOnClick: false, maxWidth: "22rem", offset: 12 })
      .setLngLat(at).setDOMContent(content).addTo(this.map);
  }

  private closePopup(): void {
    this.popup?.remove();
    this.popup = null;
  }

  private showPicking(): void {
    this.map.getCanvas().style.cursor = store.get("picking") ? "crosshair" : "";
  }

  /** The first feature under the pointer, with some slack for fingers. */
  private featureAt(event: MapMouseEvent, layers: string[], slack: number): Record<string, unknown> | null {
    const { x, y } = event.point;
    const box: [[number, number], [number, number]] = [[x - slack, y - slack], [x + slack, y + slack]];
    const features = this.map.queryRenderedFeatures(box, { layers });
    return features[0]?.properties ?? null;
  }

  private click(event: MapMouseEvent): void {
    if (store.get("picking")) {
      void pickOrigin(event.lngLat.lng, event.lngLat.lat);
      return;
    }
    const park = this.featureAt(event, parkLayers, 6);
    if (park) {
      if (store.get("selected") === park.id) store.set({ selected: null });
      store.set({ selected: String(park.id) });
      return;
    }
    const pairing = this.lines.get(String(this.featureAt(event, [guidanceHitLayer], 2)?.key));
    if (pairing) {
      const { lng, lat } = event.lngLat;
      return this.openPopup([lng, lat], pairingCard(pairing, () => this.closePopup()));
    }
    this.closePopup();
  }

  private hover(event: MapMouseEvent): void {
    if (store.get("picking")) return;
    const park = this.featureAt(event, parkLayers, 2);
    const pairing = park ? undefined : this.lines.get(String(this.featureAt(event, [guidanceHitLayer], 0)?.key));
    this.map.getCanvas().style.cursor = park || pairing ? "pointer" : "";
    if (park) {
      this.tip.setLngLat(event.lngLat).setDOMContent(h("div", { class: "tip" }, String(park.name))).addTo(this.map);
    } else if (pairing && !this.popup) {
      this.tip.setLngLat(event.lngLat).setDOMContent(pairingTip(pairing)).addTo(this.map);
    } else {
      this.tip.remove();
    }
  }

  private changeLanguage(): void {
    for (const [layer, text] of nameTexts(lang())) this.map.setLayoutProperty(layer, "text-field", text);
    this.map.getCanvas().setAttribute("aria-label", t(texts.mapLabel));
    this.drawPins();
    this.closePopup();
  }
}

/** The attribution, told by the server's account of its data. */
function mapSource(): HTMLElement {
  const { box, show } = attribution();
  store.on(["about"], () => show(store.get("about")));
  show(store.get("about"));
  return box;
}

/** Builds the map area. Without WebGL2 the rest of the page still works. */
export function buildMap(): HTMLElement {
  const canvasBox = h("div", { class: "map-canvas" });
  const area = liveAttr(h("section", { class: "map-area", testid: "map" }, canvasBox), "aria-label", texts.mapArea);
  queueMicrotask(() => {
    try {
      startMap(area, canvasBox);
    } catch (error) {
      console.error(error);
      canvasBox.replaceChildren(h("p", { class: "map-failed", role: "status" }, live(texts.mapFailed)));
    }
    area.append(mapSource());
  });
  return area;
}

/** Under the legend the switch for the totals of firms. */
function withTotals(box: HTMLElement, map: MapLibreMap): HTMLElement {
  box.append(totalsSwitch(map));
  return box;
}

/** A part of the map that a link asks for, as the report of an import does: west, south, east, north. */
function askedView(): [number, number, number, number] | null {
  const [west, south, east, north] = (new URLSearchParams(location.search).get("view") ?? "").split(",").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return [west, south, east, north].every(Number.isFinite) && west <= east && south <= north ? [west, south, east, north] : null;
}

function startMap(area: HTMLElement, container: HTMLElement): void {
  setWorkerUrl(new URL(__WORKER_FILE__, document.baseURI).href);
  const map = new MapLibreMap({
    container, style: buildStyle(lang()), bounds: askedView() ?? province, fitBoundsOptions: { padding: homePadding(), maxZoom: 12 }, maxBounds: reach,
    minZoom: 4.5, maxZoom: 15, attributionControl: false, dragRotate: false, pitchWithRotate: false,
    touchPitch: false, renderWorldCopies: false, fadeDuration: still() ? 0 : 150,
    localIdeographFontFamily: false,
  });
  window.tiduMap = map;
  map.getCanvas().setAttribute("aria-label", t(texts.mapLabel));
  new MapView(map);
  const home = () => void map.fitBounds(province, { padding: homePadding() });
  area.append(
    zoomControl({ zoomIn: () => void map.zoomIn(), zoomOut: () => void map.zoomOut(), home }),
    withTotals(legend(), map), pickHint());
}

