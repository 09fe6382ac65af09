/** The results: what was asked, the candidates, the excluded parks, and every state in between. */
import { listMore, pageSize, runMatch } from "../actions";
import { fill, h, live } from "../../../base/dom";
import { openEditions } from "../editions/open";
import { either, onLang, t } from "../../../base/i18n";
import { store } from "../state";
import type { MatchResult } from "../../../base/types";
import { requestErrorView } from "./error";
import { excludedView } from "./excluded";
import { itemView, refreshItem } from "./item";
import { robustnessView } from "./robustness";
import { choiceText, readingView, understoodView } from "./understood";
import { whyNotPicker } from "../whynot/picker";
import { texts } from "../texts";

function queryLine(result: MatchResult): HTMLElement {
  const { origin, industry } = result.enterprise;
  const city = either(origin.city, origin.cityEn);
  const name = either(origin.name, origin.nameEn);
  // The server may or may not put the city into the county's name.
  const from = city && !name.includes(city) ? `${city} ${name}` : name;
  const when = result.asOf ? t(texts.asOfLine, { date: result.asOf }) : t(texts.asOfToday);
  return h("p", { class: "query-line" },
    result.enterprise.name && h("b", {}, `${result.enterprise.name} · `),
    `${from} · ${industry.code} ${either(industry.name, industry.nameEn)} · ${when}`,
    h("span", { class: "muted" }, ` · ${choiceText(result.weightChoice)} · ${t(texts.dataVersion, { v: result.dataVersion })}`));
}

function copyButton(): HTMLElement {
  const button = h("button", { type: "button", class: "link", on: {
    click: () => void navigator.clipboard?.writeText(location.href).then(() => (button.textContent = t(texts.copied))),
  } }, t(texts.copyLink));
  return button;
}

function tools(): HTMLElement {
  const edit = () => {
    const form = document.getElementById("query");
    form?.scrollIntoView({ block: "start" });
    form?.querySelector<HTMLElement>("[data-testid=origin-city]")?.focus({ preventScroll: true });
  };
  return h("p", { class: "tools" },
    h("button", { type: "button", class: "link", on: { click: edit } }, t(texts.editQuery)),
    navigator.clipboard ? copyButton() : null,
    h("button", { type: "button", class: "link", on: { click: () => window.print() } }, t(texts.print)),
    h("button", { type: "button", class: "link", testid: "editions-button", on: { click: () => void openEditions() } }, t(texts.editionsButton)));
}

/** Synthetic firms on record make some reasons a demonstration; the page says so first. */
function illustrativeNote(result: MatchResult): HTMLElement | null {
  const marked = result.candidates.some((c) => [...c.criteria, ...c.unknownDetails].some((part) => /模拟|示意|合成/.test(part.reason)));
  return marked ? h("p", { class: "notes", testid: "illustrative" }, t(texts.illustrative)) : null;
}

/** Asks for more of the candidates, if there are more. */
function moreButton(result: MatchResult): HTMLElement | null {
  const left = (result.candidatesTotal ?? 0) - result.candidates.length;
  if (left <= 0) return null;
  const next = result.candidates.length + 1;
  const focusNew = () => document.querySelector<HTMLElement>(`[data-testid=result-item][data-rank="${next}"] .item-button`)?.focus();
  return h("button", {
    type: "button", class: "button button-quiet more-results", testid: "more-results",
    on: { click: () => void listMore().then(focusNew) },
  }, t(texts.showMore, { n: Math.min(left, pageSize) }));
}

function resultView(result: MatchResult): HTMLElement[] {
  const none = result.candidates.length === 0;
  const parts = [
    queryLine(result),
    tools(),
    illustrativeNote(result),
    readingView(),
    understoodView(result),
    robustnessView(result),
    none
      ? h("div", { class: "empty", testid: "empty" }, h("h3", {}, t(texts.empty)), h("p", {}, t(texts.emptyHint)))
      : h("ol", { class: "items" }, ...result.candidates.map(itemView)),
    moreButton(result),
    whyNotPicker(),
    excludedView(result, none),
  ];
  return parts.filter((part) => part !== null);
}

function skeleton(): HTMLElement {
  return h("div", { class: "skeleton", "aria-hidden": "true" }, h("span"), h("span"), h("span"));
}

/** What the results area shows for the current state. */
function contents(): HTMLElement[] {
  const error = store.get("error");
  const result = store.get("result");
  switch (store.get("status")) {
    case "loading": return [h("p", { class: "hint" }, t(texts.loading)), skeleton()];
    case "error": return error ? [requestErrorView(error, error.status === 422 ? undefined : () => void runMatch())] : [];
    case "done": return result ? resultView(result) : [];
    default: return [h("p", { class: "hint" }, t(texts.idleHint))];
  }
}

function announcement(): string {
  const result = store.get("result");
  if (store.get("status") === "loading") return t(texts.loading);
  if (store.get("status") !== "done" || !result) return "";
  const n = result.candidates.length;
  const total = result.candidatesTotal ?? n;
  return t(total > n ? texts.countLine : texts.countAll, { n, total, x: result.excludedTotal });
}

/** Brings the opened item into view without moving the page more than needed. */
function followSelection(body: HTMLElement): void {
  const selected = store.get("selected");
  for (const candidate of store.get("result")?.candidates ?? []) {
    const element = body.querySelector<HTMLElement>(`[data-testid=result-item][data-rank="${candidate.rank}"]`);
    if (!element) continue;
    refreshItem(element, candidate);
    if (candidate.park.id === selected) requestAnimationFrame(() => element.scrollIntoView({ block: "start" }));
  }
}

export function resultsPanel(): HTMLElement {
  const count = h("p", { class: "count", role: "status", "aria-live": "polite" });
  const body = h("div", { class: "results-body" });
  const panel = h("section", { class: "results", testid: "results", "aria-labelledby": "results-title" },
    h("h2", { id: "results-title" }, live(texts.results)), count, body);
  const show = () => {
    fill(body, ...contents());
    count.textContent = announcement();
    panel.setAttribute("aria-busy", String(store.get("status") === "loading"));
    panel.dataset.status = store.get("status");
  };
  show();
  store.on(["status", "result", "error", "cities", "counties"], show);
  store.on(["status"], () => {
    if (store.get("status") !== "idle") requestAnimationFrame(() => panel.scrollIntoView({ block: "start" }));
  });
  store.on(["selected"], () => followSelection(body));
  onLang(show);
  return panel;
}
