/** A list of firms read by the server as enterprises of a request. */
import { send } from "../../base/api";
import { h } from "../../base/dom";
import { said } from "../frame/said";
import { t } from "../../base/i18n";
import type { ListFile } from "./file";
import { texts } from "./texts";

export interface RosterRow {
  row: number;
  name?: string;
  enterprise: { name?: string; [field: string]: unknown };
  pins?: string[];
  bans?: string[];
}

export interface RefusedRow {
  row: number;
  name: string;
  problems: { pointer: string; detail: string }[];
}

export interface Roster {
  rows: RosterRow[];
  refused: RefusedRow[];
  columnsNotRead: string[];
}

export async function readRoster(file: ListFile): Promise<Roster> {
  const response = await send("/rosters", { method: "POST", body: file.body, headers: { "Content-Type": file.type } });
  return (await response.json()) as Roster;
}

/** Every row that could not be read, with the column and what is wrong. */
export function refusedTable(refused: RefusedRow[]): HTMLElement | null {
  if (refused.length === 0) return null;
  return h("div", { class: "table-scroll", testid: "refused-rows", tabindex: 0, role: "region", "aria-label": t(texts["list.problems"]) },
    h("table", { class: "data-table" },
      h("thead", {}, h("tr", {}, ...[texts["list.row"], texts["list.firm"], texts["list.where"], texts["list.what"]].map((text) => h("th", { scope: "col" }, t(text))))),
      h("tbody", {}, ...refused.flatMap((row) => row.problems.map((problem) => h("tr", {},
        h("td", { class: "number" }, row.row), h("td", {}, row.name || t(texts["list.unnamed"])),
        h("td", {}, problem.pointer), h("td", {}, said(problem.detail))))))));
}
