/** The report of an import: what was done, what stopped it, what to look at. */
import { h, type Child } from "../../base/dom";
import { num } from "../../base/format";
import { t, tOr } from "../../base/i18n";
import { said } from "../../parts/frame/said";
import { button, when } from "../../parts/frame/show";
import { findingList, problemTable } from "./tables";
import type { Import, Report } from "./types";
import { texts } from "./texts";

const cancelled = (report: Report) => report.problem?.code === "cancelled";

/** What an import ended as, with a cancelled one told apart. */
export const endOf = (one: { state: string; code: string | null }): string => (one.code === "cancelled" ? "cancelled" : one.state);

export function stateBadge(end: string): HTMLElement {
  const look = end === "done" ? "badge-ok" : end === "refused" ? "badge-bad" : end === "dry-run" ? "badge-soon" : "badge-old";
  return h("span", { class: `badge ${look}` }, tOr(texts, `state.${end}`, end));
}

function headline(one: Import): string {
  const { report } = one;
  const { inserted = 0, updated = 0, unchanged = 0 } = report.counts;
  if (cancelled(report)) return t(texts["say.cancelled"]);
  if (report.problem) return t(texts["say.fault"]);
  if (one.state === "refused") return t(texts["say.refused"], { n: report.problemTotal });
  return t(texts[`say.${one.state as "done" | "dry-run" | "unchanged"}`], { inserted: num(inserted), updated: num(updated), unchanged: num(unchanged) });
}

function tiles(report: Report): HTMLElement | null {
  const findings = Object.values(report.findingTotals ?? {}).reduce((sum, n) => sum + n, 0);
  const shown: ["rows" | "inserted" | "updated" | "unchanged" | "problems" | "findings", number | undefined][] = [
    ["rows", report.counts.rows], ["inserted", report.counts.inserted], ["updated", report.counts.updated],
    ["unchanged", report.counts.unchanged], ["problems", report.problemTotal], ["findings", findings]];
  const known = shown.filter(([, n]) => n !== undefined);
  if (report.problem || known.length < 3) return null;
  return h("dl", { class: "tiles", testid: "counts" },
    ...known.map(([name, n]) => h("div", {}, h("dt", {}, t(texts[`count.${name}`])), h("dd", { testid: `count.${name}` }, num(n ?? 0)))));
}

function faultBox(report: Report): HTMLElement | null {
  if (!report.problem || cancelled(report)) return null;
  const mend = tOr(texts, `mend.${report.problem.code}`, "");
  return h("div", { class: "error-box", testid: "fault", "data-code": report.problem.code },
    h("p", {}, said(report.problem.detail)), mend !== "" && h("p", { class: "mend-how" }, mend));
}

function preview(report: Report): HTMLElement | null {
  const rows = report.sample ?? [];
  if (rows.length === 0) return null;
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
  const fieldOf = new Map((report.columns ?? []).map((c) => [c.header, c.field]));
  const place = (lon?: number, lat?: number) => lon === undefined || lat === undefined ? t(texts["imports.noPosition"]) : `${lon.toFixed(5)}, ${lat.toFixed(5)}`;
  return h("section", { testid: "preview" },
    h("h3", {}, t(texts["imports.preview"], { n: rows.length })),
    h("div", { class: "table-room", tabindex: 0, role: "region", "aria-label": t(texts["imports.previewTable"]) },
      h("table", { class: "table preview-table" },
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t(texts["imports.row"])),
          ...heads.map((head) => h("th", { scope: "col" }, head, h("span", { class: "sublabel" }, fieldOf.get(head) ?? ""))),
          h("th", { scope: "col" }, t(texts["imports.position"])))),
        h("tbody", {}, ...rows.map((row) => h("tr", {}, h("td", {}, String(row.row)),
          ...heads.map((head) => h("td", {}, row.values[head] ?? "")), h("td", { class: "nowrap" }, place(row.lon, row.lat))))))));
}

function notes(report: Report): HTMLElement | null {
  if (report.notes.length === 0) return null;
  return h("section", {}, h("h3", {}, t(texts["imports.notes"])),
    h("ul", { class: "reason-list", testid: "report-notes" }, ...report.notes.map((note) => h("li", {}, said(note)))));
}

function mapLink(report: Report): HTMLElement | null {
  if (!report.extent) return null;
  return h("a", { class: "button button-quiet", href: `/?view=${report.extent.join(",")}`, testid: "see-map" }, t(texts["imports.map"]));
}

/** `importNow` is there while the file of a dry run is still at hand. */
export function reportView(one: Import, importNow: (() => void) | null): HTMLElement {
  const { report } = one;
  const end = endOf({ state: one.state, code: report.problem?.code ?? null });
  const dry = one.state === "dry-run";
  const parts: Child[] = [
    h("p", { class: "report-head" }, h("strong", {}, t(texts["imports.of"], { file: one.file, into: tOr(texts, `into.${one.into}`, one.into) })), " ",
      stateBadge(end), " ", when(one.finishedAt)),
    h("p", { class: end === "refused" ? "headline headline-bad" : "headline", role: "status", testid: "headline" }, headline(one)),
    faultBox(report), tiles(report),
    h("div", { class: "actions" },
      dry && importNow && button(texts["imports.now"], importNow, { class: "button button-strong", "data-testid": "import-now" }),
      one.state === "done" && one.into !== "enterprises" && mapLink(report)),
    dry && !importNow && h("p", { class: "hint" }, t(texts["imports.nowAgain"])),
    problemTable(report, one.file), findingList(report), preview(report), notes(report),
  ];
  return h("div", { class: "report", testid: "report", "data-state": end }, ...parts);
}
