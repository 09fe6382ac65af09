/** The page that shows a park which firms suit it. */
import { api, ApiError, post } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { failureView } from "../../parts/frame/failure";
import { openPage } from "../../parts/frame/page";
import { signInAddress, type Session } from "../../parts/frame/session";
import { t } from "../../base/i18n";
import { filePicker } from "../../parts/lists/file";
import { parkInput } from "../../parts/lists/parks";
import { readRoster, refusedTable, type Roster } from "../../parts/lists/roster";
import type { Park, Preset } from "../../base/types";
import { answerView, type ParkAnswer } from "./view";
import { texts } from "./texts";

/** Firms listed. */
const top = 50;

/** Says whose account is needed, and the ways to one. */
function accountView(error: ApiError): HTMLElement {
  return h("div", { class: "refusal", role: "alert", testid: "need-account" },
    h("h3", {}, t(texts["firms.needAccount"])),
    error.status === 403 && h("p", {}, t(texts["firms.wrongAccount"])),
    h("p", {}, t(texts["firms.needAccountWho"])),
    h("p", { class: "actions" },
      h("a", { class: "button button-quiet", href: signInAddress("needed") }, t(texts["firms.toSignIn"])),
      h("a", { class: "button button-quiet", href: "/account" }, t(texts["firms.toAccount"]))));
}

function sourceChoice(chosen: "file" | "loaded", onPick: (source: "file" | "loaded") => void): HTMLElement {
  const radio = (value: "file" | "loaded") => h("label", { class: "choice" },
    h("input", { type: "radio", name: "source", value, checked: value === chosen, testid: `source-${value}`, on: { change: () => onPick(value) } }),
    h("span", {}, live(value === "file" ? texts["firms.fromFile"] : texts["firms.fromLoaded"])));
  return h("fieldset", { class: "field" }, h("legend", { class: "label" }, live(texts["firms.from"])),
    h("div", { class: "source-choice" }, radio("file"), radio("loaded")));
}

function page(parks: Park[], presets: Preset[]): HTMLElement[] {
  let source: "file" | "loaded" = "file";
  const park = parkInput("park", parks, texts["firms.park"]);
  const parkError = h("p", { class: "field-error", role: "alert", hidden: true }, live(texts["firms.parkNeed"]));
  const picker = filePicker();
  const industry = h("input", { id: "firms-industry", type: "text", maxlength: 40, testid: "firms-industry" });
  const loadedPart = h("div", { class: "field", hidden: true },
    h("p", { class: "hint" }, live(texts["firms.loadedHint"])),
    h("label", { for: "firms-industry", class: "label" }, live(texts["firms.industry"])), industry);
  const choice = sourceChoice(source, (next) => {
    source = next;
    picker.element.hidden = next !== "file";
    loadedPart.hidden = next !== "loaded";
  });
  const start = h("button", { type: "submit", class: "button button-main", testid: "start" }, live(texts["list.start"]));
  const results = h("div", {});

  const ask = async (id: string, roster: Roster | null): Promise<HTMLElement> => {
    const firms = roster ? { enterprises: roster.rows.map((row) => row.enterprise) }
      : { loaded: industry.value.trim() ? { industry: industry.value.trim() } : {} };
    const answer = await post<ParkAnswer>(`/parks/${encodeURIComponent(id)}/matches`, { ...firms, top });
    return answerView(answer, presets.find((p) => p.id === "park-side") ?? null);
  };
  const run = async (id: string): Promise<HTMLElement[]> => {
    if (source === "loaded") return [await ask(id, null)];
    const file = picker.chosen();
    if (!file) return [];
    const roster = await readRoster(file);
    const refused = refusedTable(roster.refused);
    return [
      ...(file.isSample ? [h("p", { class: "sample-note" }, t(texts["list.sampleNote"]))] : []),
      ...(roster.rows.length ? [await ask(id, roster)] : []),
      ...(refused ? [h("h3", {}, t(texts["list.problems"])), refused] : []),
    ];
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const chosen = park.chosen();
    parkError.hidden = chosen !== null;
    if (!chosen) return park.input.focus();
    start.disabled = true;
    fill(results, h("p", { class: "hint", role: "status" }, t(texts.loading)));
    try {
      fill(results, ...(await run(chosen.id)));
    } catch (error) {
      const locked = error instanceof ApiError && (error.status === 401 || error.status === 403);
      fill(results, locked ? accountView(error) : failureView(error));
    }
    start.disabled = false;
  };
  return [
    h("form", { class: "list-form", novalidate: true, on: { submit: (event) => void submit(event) } },
      h("div", {}, park.element, parkError), choice, picker.element, loadedPart, start),
    results,
  ];
}

void openPage({
  page: "firms", heading: texts["firms.heading"], lead: texts["firms.lead"],
  build: async (_who: Session) => {
    const [parks, presets] = await Promise.all([api.parks(), api.presets()]);
    return [h("section", { class: "part", testid: "firms-part" }, ...page(parks.items, presets.items))];
  },
});
