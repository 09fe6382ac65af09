/** Problems and findings of a report, by row, with what to do about them. */
import { fill, h } from "../../base/dom";
import { t, tOr } from "../../base/i18n";
import { said } from "../../parts/frame/said";
import { button, table } from "../../parts/frame/show";
import type { Report, RowNote } from "./types";
import { texts } from "./texts";

const step = 50;

const rowOf = (note: RowNote): string =>
  note.row > 0 ? [note.sheet, String(note.row)].filter(Boolean).join(" · ") : t(texts["imports.wholeFile"]);

/** A field as the user's own file calls it, as far as that is known. */
function columnOf(report: Report, note: RowNote): string {
  const headers = (report.columns ?? []).filter((c) => c.field === note.field).map((c) => c.header);
  return headers.join("、") || tOr(texts, `field.${note.field}`, note.field) || "—";
}

/** As many rows as one reads at a time, the next on demand. */
function pieces(notes: RowNote[], draw: (shown: RowNote[]) => HTMLElement): HTMLElement {
  const room = h("div", {});
  const show = (n: number) => fill(room, draw(notes.slice(0, n)),
    n < notes.length && button(texts["page.more"], () => show(n + step), { "data-testid": "more-rows" }));
  show(step);
  return room;
}

/** A spreadsheet must not take a text of ours for a formula. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

function problemFile(report: Report): string {
  const lines = [[texts["imports.row"], texts["imports.field"], texts["imports.advice"]].map((head) => t(head)),
    ...report.problems.map((p) => [rowOf(p), columnOf(report, p), said(p.detail)])];
  const text = `\ufeff${lines.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
  return URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
}

export function problemTable(report: Report, file: string): HTMLElement | null {
  if (report.problems.length === 0) return null;
  return h("section", { testid: "problems" },
    h("h3", {}, t(texts["imports.problems"], { n: report.problemTotal })),
    pieces(report.problems, (shown) => table("problem-table", texts["imports.problemsTable"],
      [texts["imports.row"], texts["imports.field"], texts["imports.advice"]], shown.map((p) => [rowOf(p), columnOf(report, p), said(p.detail)]))),
    report.problemTotal > report.problems.length && h("p", { class: "hint" }, t(texts["imports.cut"], { n: report.problems.length })),
    h("p", {}, h("a", { href: problemFile(report), download: `${file}-problems.csv`, testid: "problem-file" }, t(texts["imports.problemFile"]))));
}

export function findingList(report: Report): HTMLElement | null {
  const codes = Object.entries(report.findingTotals ?? {});
  if (codes.length === 0) return null;
  const total = codes.reduce((sum, [, n]) => sum + n, 0);
  return h("section", { testid: "findings" },
    h("h3", {}, t(texts["imports.findings"], { n: total })),
    ...codes.map(([code, n]) => h("details", { class: "finding", open: codes.length === 1 },
      h("summary", {}, `${tOr(texts, `finding.${code}`, code)}（${n}）`),
      pieces(report.findings.filter((f) => f.code === code), (shown) => table(`finding-${code}`, texts["imports.findingsTable"],
        [texts["imports.row"], texts["imports.field"], texts["imports.what"]], shown.map((f) => [rowOf(f), columnOf(report, f), said(f.detail)]))))));
}
