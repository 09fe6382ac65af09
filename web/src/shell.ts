/** What every page has: the bar with the pages and the language, and the frame of a page without a map. */
import { fill, h, live, liveAttr, type Child } from "./dom";
import { applyToDocument, lang, onLang, setLang, setTitle, t, type TextKey } from "./i18n";

/** Names of pages: those of their folders. */
export type PageName = "index" | "many" | "firms" | "shortlist" | "account";

/** The pages there are, by the name of their folder; the first is the match page. */
const pages: readonly PageName[] = ["index"];

function langToggle(): HTMLElement {
  const text = document.createTextNode("");
  const button = h("button", {
    type: "button", class: "lang-toggle", testid: "lang-toggle", on: { click: () => setLang(lang() === "zh" ? "en" : "zh") },
  }, text);
  const show = () => {
    text.data = t("switchLang");
    button.setAttribute("aria-label", t("switchLangLabel"));
    button.lang = lang() === "zh" ? "en" : "zh-CN";
  };
  show();
  onLang(show);
  return button;
}

function navigation(current: PageName): HTMLElement {
  return liveAttr(h("nav", { class: "nav", testid: "nav" }, ...pages.map((name) => h("a", {
    href: name === "index" ? "/" : `/${name}`, "aria-current": name === current ? "page" : null,
  }, live(`nav.${name}`)))), "aria-label", "navLabel");
}

/** The bar: brand, pages, language. */
export function topBar(current: PageName): HTMLElement {
  const brand = h("div", { class: "brand" }, live("brand"));
  return h("header", { class: "top" },
    h("img", { src: "/favicon.svg", alt: "", width: 30, height: 30 }),
    current === "index" ? h("div", { class: "brand" }, h("h1", {}, live("brand")), h("p", {}, live("tagline"))) : brand,
    pages.length > 1 && navigation(current), langToggle());
}

/** Builds a page without a map into the document; `title` is its heading too. */
export function buildPage(current: PageName, title: TextKey, ...content: Child[]): void {
  setTitle(title);
  applyToDocument();
  fill(document.getElementById("app") as HTMLElement,
    h("a", { class: "skip", href: "#main" }, live("skipMain")),
    topBar(current),
    h("main", { id: "main", class: "page", tabindex: -1 }, h("h1", { class: "page-title" }, live(title)), ...content));
}
