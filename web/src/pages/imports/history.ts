/** Imports of the past, newest first. */
import { fill, h, live } from "../../base/dom";
import { num } from "../../base/format";
import { onLang, t, tOr, type TextKey } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { select } from "../../parts/frame/form";
import { section } from "../../parts/frame/page";
import { button, table, when } from "../../parts/frame/show";
import { endOf, stateBadge } from "./report";
import { pastImports } from "./send";
import { collections, type PastImport } from "./types";

export interface History {
  element: HTMLElement;
  load(): Promise<void>;
}

function counts(one: PastImport): string {
  const { inserted, updated, unchanged } = one.counts;
  if (inserted === undefined) return one.problemTotal > 0 ? `${t("count.problems")} ${num(one.problemTotal)}` : "—";
  const numbers = `${num(inserted)} / ${num(updated ?? 0)} / ${num(unchanged ?? 0)}`;
  return one.findingTotal > 0 ? `${numbers}；${t("count.findings")} ${num(one.findingTotal)}` : numbers;
}

export function history(open: (id: string) => void): History {
  const room = h("div", {});
  const only = select([{ value: "", text: "imports.all" }, ...collections.map((c) => ({ value: c, text: `into.${c}` as TextKey }))]);
  only.id = "only";
  only.dataset.testid = "only";
  let items: PastImport[] = [];
  let next: string | undefined;
  const draw = () => fill(room, items.length === 0 ? h("p", { class: "muted" }, t("imports.none")) : table("history", "imports.history",
    ["imports.when", "imports.file", "imports.into", "imports.stateHead", "imports.counts", "imports.action"],
    items.map((one) => [when(one.finishedAt), one.file, tOr(`into.${one.into}`, one.into),
      stateBadge(endOf({ state: one.state, code: one.problemCode })), counts(one),
      button("imports.open", () => open(one.id), { "data-testid": "open-report", "aria-label": `${t("imports.open")} ${one.file}` })])),
  next && button("page.more", () => void load(true)));
  const load = async (more = false) => {
    try {
      const page = await pastImports(only.value, more ? next : undefined);
      items = more ? [...items, ...page.items] : page.items;
      next = page.next;
      draw();
    } catch (error) {
      fill(room, failureView(error, { retry: () => void load() }));
    }
  };
  only.addEventListener("change", () => void load());
  onLang(draw);
  void load();
  return {
    element: section("history-part", "imports.history",
      h("div", { class: "filter-line field" }, h("label", { for: "only", class: "sublabel" }, live("imports.filter")), only), room),
    load: () => load(),
  };
}
