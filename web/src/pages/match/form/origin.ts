/** Where the enterprise moves from: city, then county, or a place on the map. */
import { fill, h, live } from "../../../base/dom";
import { either, onLang, t } from "../../../base/i18n";
import { originCity, regionByCode, store } from "../state";
import type { Region } from "../../../base/types";
import { clearError, errorSlot, markText } from "./field";
import { texts } from "../texts";

const zones = ["PRD", "EAST", "WEST", "NORTH"] as const;

function option(region: Region): HTMLOptionElement {
  return h("option", { value: region.code }, either(region.name, region.nameEn));
}

function fillCities(select: HTMLSelectElement): void {
  const cities = store.get("cities");
  fill(select, h("option", { value: "" }, t(texts.chooseCity)), ...zones.map((zone) =>
    h("optgroup", { label: t(texts[`zone.${zone}`]) }, ...cities.filter((c) => c.zone === zone).map(option))));
}

function fillCounties(select: HTMLSelectElement, city: Region | undefined): void {
  const counties = store.get("counties").filter((c) => city && c.cityCode === city.code && c.code !== city.code);
  fill(select, h("option", { value: city?.code ?? "" }, t(texts.wholeCity)), ...counties.map(option));
  select.disabled = counties.length === 0;
}

/** The button that turns clicks on the map into the origin. */
function pickButton(): HTMLElement {
  const label = document.createTextNode("");
  const button = h("button", {
    type: "button", class: "button button-quiet", testid: "pick-on-map",
    on: { click: () => store.set({ picking: !store.get("picking") }) },
  }, h("span", { class: "pin", "aria-hidden": "true" }), label);
  const show = () => {
    const picking = store.get("picking");
    label.data = t(picking ? texts.pickCancel : texts.pickOnMap);
    button.setAttribute("aria-pressed", String(picking));
  };
  show();
  store.on(["picking"], show);
  onLang(show);
  return button;
}

/** Says which point is taken, with a button to forget it. */
function pointLine(): HTMLElement {
  const line = h("p", { class: "point", hidden: true });
  const show = () => {
    const { point } = store.get("form");
    line.hidden = !point;
    if (!point) return;
    fill(line, t(texts.pickedPoint, { lon: point.lon.toFixed(4), lat: point.lat.toFixed(4) }), " ",
      h("button", { type: "button", class: "link", on: { click: () => store.setForm({ point: null }) } }, t(texts.clearPoint)));
  };
  store.on(["form"], show);
  onLang(show);
  return line;
}

export function originField(): HTMLElement {
  const take = (code: string) => {
    clearError("origin");
    store.setForm({ originCode: code, point: null });
  };
  const city = h("select", {
    id: "origin-city", testid: "origin-city", "aria-describedby": "origin-error", on: { change: () => take(city.value) },
  });
  const county = h("select", {
    id: "origin-county", testid: "origin-county", "aria-describedby": "origin-error", on: { change: () => take(county.value) },
  });
  const show = () => {
    const chosen = originCity();
    city.value = chosen?.code ?? "";
    fillCounties(county, chosen);
    county.value = regionByCode(store.get("form").originCode)?.code ?? "";
    if (county.selectedIndex < 0) county.selectedIndex = 0;
  };
  const rebuild = () => {
    fillCities(city);
    show();
  };
  rebuild();
  store.on(["cities", "counties"], rebuild);
  store.on(["form"], show);
  onLang(rebuild);
  return h("fieldset", { class: "field" },
    h("legend", { class: "label" }, live(texts.origin), markText("required")),
    h("div", { class: "pair" },
      h("div", {}, h("label", { for: "origin-city", class: "sublabel" }, live(texts.originCity)), city),
      h("div", {}, h("label", { for: "origin-county", class: "sublabel" }, live(texts.originCounty)), county)),
    h("div", { class: "row" }, pickButton(), pointLine()),
    errorSlot("origin", "origin-error", [city]));
}
