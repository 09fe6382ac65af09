/** Imports of the past, newest first. */
import { fill, h, live } from "../../base/dom";
import { num } from "../../base/format";
import { onLang, t, tOr } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { select } from "../../parts/frame/form";
import { section } from "../../parts/frame/page";
import { button, table, when } from "../../parts/frame/show";
import { endOf, stateBadge } from "./report";
import { pastImports } from "./send";
import { collections, type PastImport } from "./types";
import { texts } from "./texts";

export interface History {
  element: HTMLElement;
  load(): Promise<void>;
}

function counts(one: PastImport): string {
  const { inserted, updated, unchanged } = one.counts;
  if (inserted === undefined) return one.problemTotal > 0 ? `${t(texts["count.problems"])} ${num(one.problemTotal)}` : "—";
  const numbers = `${num(inserted)} / ${num(updated ?? 0)} / ${num(unchanged ?? 0)}`;
  return one.findingTotal > 0 ? `${numbers}；${t(texts["count.findings"])} ${num(one.findingTotal)}` : numbers;
}

export function history(open: (id: string) => void): History {
  const room = h("div", {});
  const only = select([{ value: "", text: texts["imports.all"] }, ...collections.map((c) => ({ value: c, text: texts[`into.${c}`] }))]);
  only.id = "only";
  only.dataset.testid = "only";
  let items: PastImport[] = [];
  let next: string | undefined;
  const draw = () => fill(room, items.length === 0 ? h("p", { class: "muted" }, t(texts["imports.none"])) : table("history", texts["imports.history"],
    [texts["imports.when"], texts["imports.file"], texts["imports.into"], texts["imports.stateHead"], texts["imports.counts"], texts["imports.action"]],
    items.map((one) => [when(one.finishedAt), one.file, tOr(texts, `into.${one.into}`, one.into),
      stateBadge(endOf({ state: one.state, code: one.problemCode })), counts(one),
      button(texts["imports.open"], () => open(one.id), { "data-testid": "open-report", "aria-label": `${t(texts["imports.open"])} ${one.file}` })])),
  next && button(texts["page.more"], () => void load(true)));
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
    element: section("history-part", texts["imports.history"],
      h("div", { class: "filter-line field" }, h("label", { for: "only", class: "sublabel" }, live(texts["imports.filter"])), only), room),
    load: () => load(),
  };
}
