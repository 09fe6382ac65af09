/** The map's guidance lines as a list, for those who do not use the map. */
import { pairings } from "../map/guidance";
import { fill, h } from "../../../base/dom";
import { either, onLang, t } from "../../../base/i18n";
import { originCity, store } from "../state";
import { citationView } from "../../../parts/reasons/citation";
import { texts } from "../texts";

export function guidanceBox(): HTMLElement {
  const box = h("div", { class: "guidance" });
  const show = () => {
    const city = originCity();
    if (!city) return fill(box);
    const name = either(city.name, city.nameEn);
    const list = pairings(store.get("guidance"), city.code);
    if (list.length === 0) return fill(box, h("p", { class: "hint" }, t(texts.guidanceNone, { city: name })));
    fill(box, h("details", { class: "more", "data-testid": "guidance" },
      h("summary", {}, t(texts.guidanceTitle, { city: name, n: list.length })),
      ...list.map((pairing) => h("section", { class: "pairing" },
        h("h3", {}, `→ ${either(pairing.to.name, pairing.to.nameEn)}`),
        ...pairing.rules.map((rule) => citationView(rule))))));
  };
  store.on(["guidance"], show);
  onLang(show);
  return box;
}
