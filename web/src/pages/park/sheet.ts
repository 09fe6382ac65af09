/** A sheet that a park fills in and a planner imports: the park's record and its figures in one row. */
import { attributes, latest, type ParkDetail } from "./park";

/** A spreadsheet must not take a text for a formula. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The address of the file; the day of the figures is the filler's to say. */
export function sheet(park: ParkDetail): string {
  const figures = latest(park);
  const columns: [string, string][] = [
    ["编号", park.id], ["园区名称", park.name], ["所在市", park.city], ["数据日期", ""],
    ...attributes.map(({ code, header }): [string, string] => [header, figures.has(code) ? String(figures.get(code)?.value) : ""]),
  ];
  const lines = [columns.map(([header]) => cell(header)), columns.map(([, value]) => cell(value))];
  const text = `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
  return URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
}
