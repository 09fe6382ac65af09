/** What every page has: the bar with the pages, who is signed in, and the language. */
import { fill, h, live, liveAttr } from "../../base/dom";
import { openPages, type PageName } from "./pages";
import { placesOf, whoBox } from "./who";
import { lang, onLang, setLang, t } from "../../base/i18n";
import { texts } from "./texts";

function langToggle(): HTMLElement {
  const text = document.createTextNode("");
  const button = h("button", {
    type: "button", class: "lang-toggle", testid: "lang-toggle", on: { click: () => setLang(lang() === "zh" ? "en" : "zh") },
  }, text);
  const show = () => {
    text.data = t(texts.switchLang);
    button.setAttribute("aria-label", t(texts.switchLangLabel));
    button.lang = lang() === "zh" ? "en" : "zh-CN";
  };
  show();
  onLang(show);
  return button;
}

/** Links to the pages that whoever is signed in may use. */
function navigation(current: PageName): HTMLElement {
  const nav = liveAttr(h("nav", { class: "nav", testid: "nav" }), "aria-label", texts.navLabel);
  const draw = (all: readonly PageName[]) => {
    nav.hidden = all.length < 2 && all[0] === current;
    fill(nav, ...all.map((name) => h("a", {
      href: name === "index" ? "/" : `/${name}`, "aria-current": name === current ? "page" : null,
    }, live(texts[`nav.${name}`]))));
    nav.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  };
  draw(openPages);
  void placesOf().then((more) => draw([...openPages, ...more]));
  return nav;
}

/** The bar: brand, pages, who is signed in, language. */
export function topBar(current: PageName): HTMLElement {
  const brand = h("div", { class: "brand" }, live(texts.brand));
  return h("header", { class: "top" },
    h("img", { src: "/favicon.svg", alt: "", width: 30, height: 30 }),
    current === "index" ? h("div", { class: "brand" }, h("h1", {}, live(texts.brand)), h("p", {}, live(texts.tagline))) : brand,
    navigation(current), whoBox(current), langToggle());
}
