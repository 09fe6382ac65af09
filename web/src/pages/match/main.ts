/** Start of the page: layout, base data, and the request in the address. */
import { loadBase, loadGuidance, restore, runMatch } from "./actions";
import { fill, h, live, liveAttr } from "../../base/dom";
import { buildForm } from "./form/form";
import { applyToDocument, onLang, t } from "../../base/i18n";
import { buildMap } from "./map/view";
import { requestErrorView } from "./results/error";
import { aboutBox } from "./results/about";
import { guidanceBox } from "./results/guidance";
import { resultsPanel } from "./results/panel";
import { topBar } from "../../parts/frame/shell";
import { originCity, store } from "./state";
import { fromQuery, isRunnable } from "./url";
import { texts } from "./texts";

/** On a phone: makes the panel higher or lower over the map. */
function sheetHandle(layout: HTMLElement): HTMLElement {
  const bar = h("span", { class: "sheet-grip", "aria-hidden": "true" });
  const button = h("button", { type: "button", class: "sheet-handle", testid: "sheet-handle" }, bar);
  const show = () => {
    const low = layout.dataset.sheet === "low";
    button.setAttribute("aria-expanded", String(!low));
    button.setAttribute("aria-label", t(low ? texts.sheetUp : texts.sheetDown));
  };
  const put = (state: "half" | "low") => {
    layout.dataset.sheet = state;
    show();
  };
  button.addEventListener("click", () => put(layout.dataset.sheet === "low" ? "half" : "low"));
  store.on(["picking"], () => put(store.get("picking") ? "low" : "half"));
  put("half");
  // A result worth reading raises the panel again.
  store.on(["status", "selected"], () => {
    const id = store.get("selected");
    const isCandidate = store.get("result")?.candidates.some((c) => c.park.id === id);
    if (store.get("status") === "loading" || (id && isCandidate)) put("half");
  });
  onLang(show);
  return button;
}

/** Shown when regions or parks could not be loaded. */
function loadErrorBox(): HTMLElement {
  const box = h("div", {});
  const show = () => {
    const error = store.get("loadError");
    fill(box, error && requestErrorView(error, () => void start()));
  };
  store.on(["loadError"], show);
  onLang(show);
  return box;
}

function buildPage(): void {
  const layout = h("div", { class: "layout" });
  const panel = h("main", { class: "panel", tabindex: -1 },
    loadErrorBox(), buildForm(), guidanceBox(), resultsPanel(), aboutBox());
  liveAttr(panel, "aria-label", texts.panel);
  fill(layout, topBar("index"), sheetHandle(layout), panel, buildMap());
  fill(document.getElementById("app") as HTMLElement,
    h("a", { class: "skip", href: "#query" }, live(texts.skip)), layout);
}

/** Fetches the guidance again when the origin's city or the date changes. */
function followGuidance(): void {
  let asked = "";
  store.on(["form", "cities"], () => {
    const key = `${originCity()?.code ?? ""}@${store.get("form").asOf}`;
    if (key === asked || key.endsWith("?")) return;
    asked = key;
    void loadGuidance();
  });
}

/** Takes the request from the address and runs it if it is whole. */
async function runFromAddress(): Promise<void> {
  const form = fromQuery(new URLSearchParams(location.search));
  await restore(form);
  if (isRunnable(form)) await runMatch({ remember: false });
  else store.set({ status: "idle", result: null, error: null, selected: null, fieldErrors: {} });
}

async function start(): Promise<void> {
  await loadBase();
  if (!store.get("loadError")) await runFromAddress();
}

applyToDocument();
buildPage();
followGuidance();
window.addEventListener("popstate", () => void runFromAddress());
void start();
