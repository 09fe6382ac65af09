/** The page that ranks parks for every firm of a list. */
import { api, ApiError } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { failureView } from "../../parts/frame/failure";
import { openPage } from "../../parts/frame/page";
import { t, type Bilingual } from "../../base/i18n";
import { filePicker, type ListFile } from "../../parts/lists/file";
import { refusedTable, type RefusedRow } from "../../parts/lists/roster";
import { save } from "../../parts/lists/save";
import { weightSelect } from "../../parts/lists/weights";
import type { Preset } from "../../base/types";
import { groupsHead, groupView } from "./groups";
import { csvHeader, csvOf, csvOfGroup, csvOfRefused, rankedRow } from "./rows";
import { isGroup, isRefused, runBatch, type Grouped, type Line } from "./stream";
import { texts } from "./texts";

/** Firms listed on the page; the files have all. */
const most = 200;

/** One run: what came, and where it is shown. */
class Run {
  readonly element = h("div", {});
  private readonly status = h("p", { class: "status-line", role: "status", testid: "batch-status" });
  private readonly bar = h("progress", { class: "progress" });
  private readonly tools = h("div", { class: "list-tools", hidden: true });
  private readonly body = h("tbody", {});
  private readonly table = h("div", { class: "table-scroll results-part", tabindex: 0, role: "region", hidden: true, testid: "batch-results" });
  private readonly more = h("p", { class: "hint", hidden: true });
  private readonly groups = h("div", { class: "results-part" });
  private readonly problems = h("div", { class: "results-part" });
  private readonly csv: string[] = ["\uFEFF", csvHeader()];
  private readonly details: string[] = [];
  private readonly refused: RefusedRow[] = [];
  private readonly grouped: Grouped[] = [];
  private ok = 0;
  private drawn = 0;

  constructor(private readonly file: ListFile, private readonly query: URLSearchParams, private readonly stop: AbortController) {
    this.table.setAttribute("aria-label", t(texts["list.parks"]));
    this.table.append(h("table", { class: "data-table batch-table" },
      h("thead", {}, h("tr", {}, ...[texts["list.row"], texts["list.firm"], texts["list.origin"], texts["list.parks"]].map((text) => h("th", { scope: "col" }, t(text))))),
      this.body));
    fill(this.tools,
      h("button", { type: "button", class: "button button-quiet", testid: "download-csv", on: { click: () => save("tidu-matches.csv", this.csv, "text/csv") } }, t(texts["list.csv"])),
      h("button", { type: "button", class: "button button-quiet", on: { click: () => save("tidu-matches.ndjson", this.details, "application/x-ndjson") } }, t(texts["list.ndjson"])));
    fill(this.element, this.status, this.bar, file.isSample && h("p", { class: "sample-note" }, t(texts["list.sampleNote"])),
      this.tools, this.problems, this.groups, this.table, this.more);
  }

  async go(): Promise<void> {
    this.tell(texts["list.running"]);
    try {
      await runBatch(this.file, this.query, this.stop.signal, (line, text) => this.take(line, text));
      this.end(texts["list.done"]);
    } catch (error) {
      if (ApiError.isAbort(error)) return this.end(texts["list.stopped"]);
      this.end(texts["list.stopped"]);
      const broken = this.details.length > 0 && !(error instanceof ApiError);
      this.element.prepend(broken ? h("p", { class: "field-error", role: "alert" }, t(texts["list.broken"])) : failureView(error));
    }
  }

  private tell(text: Bilingual): void {
    this.status.textContent = t(text, { ok: this.ok, bad: this.refused.length, groups: this.grouped.length });
  }

  private take(line: Line, text: string): void {
    this.details.push(`${text}\n`);
    if (isGroup(line)) {
      this.grouped.push(line);
      this.csv.push(csvOfGroup(line));
    } else if (isRefused(line)) {
      this.refused.push(line);
      this.csv.push(csvOfRefused(line));
    } else {
      this.ok += 1;
      this.csv.push(csvOf(line));
      if (this.drawn < most) {
        this.drawn += 1;
        this.body.append(rankedRow(line));
        this.table.hidden = false;
      }
    }
    this.tell(texts["list.running"]);
  }

  private end(text: Bilingual): void {
    this.bar.remove();
    this.tell(text);
    this.tools.hidden = this.details.length === 0;
    this.more.hidden = this.ok <= most;
    this.more.textContent = t(texts["list.shown"], { n: most });
    fill(this.problems, this.refused.length > 0 && h("h3", {}, t(texts["list.problems"])), refusedTable(this.refused));
    fill(this.groups, this.grouped.length > 0 && groupsHead(), h("div", { class: "cards" }, ...this.grouped.map(groupView)));
  }
}

function weightsQuery(weights: Record<string, number> | null): [string, string][] {
  return weights ? [["weights", Object.entries(weights).map(([id, weight]) => `${id}:${weight}`).join(",")]] : [];
}

function page(presets: Preset[]): HTMLElement[] {
  const picker = filePicker();
  const weights = weightSelect(presets);
  const top = h("select", { id: "top", testid: "top" }, ...[1, 3, 5, 10].map((n) => h("option", { value: n, selected: n === 3 }, n)));
  const asOf = h("input", { id: "as-of", type: "date", min: "1990-01-01", max: "2099-12-31" });
  const start = h("button", { type: "submit", class: "button button-main", testid: "start" }, live(texts["list.start"]));
  const stop = h("button", { type: "button", class: "button button-quiet", hidden: true, testid: "stop" }, live(texts["list.stop"]));
  const results = h("div", {});
  const submit = async (event: Event) => {
    event.preventDefault();
    const file = picker.chosen();
    if (!file) return;
    const controller = new AbortController();
    stop.onclick = () => controller.abort();
    const query = new URLSearchParams([["top", top.value], ...(asOf.value ? [["asOf", asOf.value]] : []), ...weightsQuery(weights.weights())]);
    const run = new Run(file, query, controller);
    fill(results, run.element);
    start.disabled = true;
    stop.hidden = false;
    await run.go();
    start.disabled = false;
    stop.hidden = true;
  };
  const form = h("form", { class: "list-form", novalidate: true, on: { submit: (event) => void submit(event) } },
    picker.element,
    h("div", { class: "list-pair" },
      h("div", { class: "field" }, h("label", { for: "top", class: "label" }, live(texts["list.top"])), top),
      weights.element,
      h("div", { class: "field" }, h("label", { for: "as-of", class: "label" }, live(texts["list.asOf"])), asOf)),
    h("div", { class: "list-tools" }, start, stop));
  return [form, results];
}

void openPage({
  page: "many", heading: texts["many.heading"], lead: texts["many.lead"],
  build: async () => {
    const { items } = await api.presets();
    return [h("section", { class: "part", testid: "batch" }, ...page(items))];
  },
});
