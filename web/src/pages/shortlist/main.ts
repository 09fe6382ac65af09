/** The organizer's page: a list of firms and a choice of parks become shortlists. */
import { api, ApiError, post, send } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { failureView } from "../../parts/frame/failure";
import { openPage } from "../../parts/frame/page";
import { said } from "../../parts/frame/said";
import { either, onLang, t, type Bilingual } from "../../base/i18n";
import { filePicker, type ListFile } from "../../parts/lists/file";
import { readRoster, refusedTable, type Roster } from "../../parts/lists/roster";
import { save } from "../../parts/lists/save";
import { weightSelect } from "../../parts/lists/weights";
import type { Park, Preset, Region } from "../../base/types";
import type { Shortlists } from "./types";
import { listsView } from "./view";
import { wishEditor } from "./wishes";
import { texts } from "./texts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function numberField(id: string, label: Bilingual, value: number): { element: HTMLElement; input: HTMLInputElement } {
  const input = h("input", { id, type: "number", min: 1, max: 1000, step: 1, value, testid: id });
  return { input, element: h("div", { class: "field" }, h("label", { for: id, class: "label" }, live(label)), input) };
}

/** The cities that have parks. */
function hostSelect(cities: Region[]): HTMLSelectElement {
  const select = h("select", { id: "host", testid: "host" });
  const show = () => {
    const chosen = select.value;
    fill(select, h("option", { value: "" }, t(texts["sl.hostAll"])),
      ...cities.map((city) => h("option", { value: city.code }, either(city.name, city.nameEn))));
    select.value = chosen;
  };
  show();
  onLang(show);
  return select;
}

/** The same order as a workbook. */
async function download(order: unknown): Promise<void> {
  const response = await send("/shortlists", {
    method: "POST", body: JSON.stringify(order), headers: { Accept: `${xlsx}, application/problem+json` },
  });
  save("shortlist.xlsx", [await response.blob()], xlsx);
}

function page(parks: Park[], presets: Preset[], cities: Region[]): HTMLElement[] {
  let roster: Roster | null = null;
  let file: ListFile | null = null;
  const wishes = wishEditor(parks);
  const read = h("div", { testid: "roster-read" });
  const results = h("div", {});
  const weights = weightSelect(presets);
  const perPark = numberField("per-park", texts["sl.perPark"], 5);
  const perFirm = numberField("per-firm", texts["sl.perFirm"], 3);
  const host = hostSelect(cities.filter((city) => parks.some((p) => p.cityCode === city.code)));
  const make = h("button", { type: "submit", class: "button button-main", testid: "start" }, live(texts["sl.make"]));
  const picker = filePicker((chosen) => {
    file = chosen;
    roster = null;
    fill(read, h("p", { class: "hint", role: "status" }, t(texts.loading)));
    readRoster(chosen).then((list) => {
      roster = list;
      wishes.use(list);
      fill(read, h("p", { class: "status-line" }, t(texts["sl.read"], { n: list.rows.length, bad: list.refused.length })),
        list.columnsNotRead.length > 0 && h("p", { class: "hint" }, t(texts["list.notRead"], { columns: list.columnsNotRead.join(t(texts.listComma)) })),
        refusedTable(list.refused));
    }, (error: unknown) => fill(read, failureView(error)));
  });

  const order = (list: Roster) => {
    const of = (kind: "pin" | "ban") => wishes.all().filter((w) => w.kind === kind).map(({ row, park }) => ({ enterprise: row, park }));
    const chosen = weights.weights();
    return {
      enterprises: list.rows.map((row) => row.enterprise), rows: list.rows.map((row) => row.row),
      perPark: Number(perPark.input.value), perFirm: Number(perFirm.input.value), pins: of("pin"), bans: of("ban"),
      ...(host.value ? { host: host.value } : {}), ...(chosen ? { weights: chosen } : {}),
    };
  };
  /** Faults of pins and bans are told by their words, not by their place in the request. */
  const failed = (error: unknown): HTMLElement => {
    const faults = error instanceof ApiError ? error.problem.errors ?? [] : [];
    const told = faults.map(({ pointer, detail }) => {
      const [, list, n] = /^[#/]*(pins|bans)\/(\d+)/.exec(pointer) ?? [];
      const wish = list ? wishes.all().filter((w) => `${w.kind}s` === list)[Number(n)] : undefined;
      return `${wish ? wishes.told(wish) : pointer}：${said(detail)}`;
    });
    if (told.length === 0) return failureView(error);
    return h("div", { class: "error-box", role: "alert", testid: "error" },
      h("h3", {}, t(texts.errRequest)), h("ul", {}, ...told.map((text) => h("li", {}, text))));
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!picker.chosen() || !roster) return;
    const asked = order(roster);
    make.disabled = true;
    fill(results, h("p", { class: "hint", role: "status" }, t(texts["sl.making"])));
    try {
      const lists = await post<Shortlists>("/shortlists", asked);
      const workbook = h("button", { type: "button", class: "button button-quiet", testid: "download-xlsx", on: {
        click: () => void download(asked).catch((error: unknown) => results.prepend(failureView(error))),
      } }, t(texts["sl.xlsx"]));
      fill(results, file?.isSample && h("p", { class: "sample-note" }, t(texts["list.sampleNote"])),
        h("div", { class: "list-tools" }, workbook), listsView(lists));
    } catch (error) {
      fill(results, failed(error));
    }
    make.disabled = false;
  };
  return [
    h("form", { class: "list-form", novalidate: true, on: { submit: (event) => void submit(event) } },
      picker.element, read,
      h("div", { class: "list-pair" },
        h("div", { class: "field" }, h("label", { for: "host", class: "label" }, live(texts["sl.host"])), host),
        perPark.element, perFirm.element, weights.element),
      wishes.element, make),
    results,
  ];
}

void openPage({
  page: "shortlist", heading: texts["shortlist.heading"], lead: texts["shortlist.lead"],
  build: async () => {
    const [parks, presets, cities] = await Promise.all([api.parks(), api.presets(), api.regions("city")]);
    return [h("section", { class: "part", testid: "shortlist-part" }, ...page(parks.items, presets.items, cities.items))];
  },
});
