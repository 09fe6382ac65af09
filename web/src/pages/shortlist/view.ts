/** The lists: for every park its firms, for every firm its parks, who is left over, and how stable it is. */
import { h } from "../../base/dom";
import { place, score, sentence } from "../../base/format";
import { term } from "../../parts/glossary/glossary";
import { either, pick, t } from "../../base/i18n";
import { citationList } from "../../parts/reasons/citation";
import { citationLabel, statusBadge } from "../../parts/reasons/clause";
import type { Line, Pair, Shortlists } from "./types";
import { texts } from "./texts";

function reasonView(line: Line): HTMLElement {
  return h("div", {},
    h("p", { class: "pair-reason" }, sentence(either(line.reason, line.reasonEn))),
    line.citation && h("p", { class: "pair-clause" }, citationLabel(line.citation), " ", statusBadge(line.citation.status), " ",
      line.citation.quote && h("q", { lang: "zh-CN" }, line.citation.quote)));
}

/** One meeting, from the park's side or the firm's. */
function pairLine(pair: Pair, name: string, detail: string, from: "park" | "firm"): HTMLElement {
  return h("li", { class: "pair-line", testid: "pair" },
    h("b", {}, name), pair.origin !== "stable" && h("span", { class: "badge badge-soon" }, t(texts[`sl.origin.${pair.origin}`])),
    h("p", { class: "muted" }, `${detail} · ${score(from === "park" ? pair.parkScore : pair.firmScore)} · ${t(texts["sl.ranks"], { firm: pair.firmRank, park: pair.parkRank })}`),
    reasonView(from === "park" ? pair.parkReason : pair.firmReason));
}

function card(testid: string, name: string, place: string, eligible: number, lines: HTMLElement[]): HTMLElement {
  return h("article", { class: "pair-card", testid },
    h("h3", {}, name),
    h("p", { class: "muted" }, `${place} · ${t(texts["sl.eligible"], { n: eligible })}`),
    lines.length ? h("ol", {}, ...lines) : h("p", {}, t(texts["sl.nobody"])));
}

const firmName = (lists: Shortlists, at: number): string => {
  const firm = lists.firms[at];
  return firm?.enterprise.name || `#${firm?.number ?? at}`;
};

const firmDetail = (lists: Shortlists, at: number): string => {
  const firm = lists.firms[at]?.enterprise;
  return firm ? `${either(firm.origin.name, firm.origin.nameEn)} · ${firm.industry.code} ${either(firm.industry.name, firm.industry.nameEn)}` : "";
};

const pairsAt = (lists: Shortlists, at: number[]): Pair[] => at.map((i) => lists.pairs[i]).filter((pair) => pair !== undefined);

function byPark(lists: Shortlists): HTMLElement[] {
  const filled = lists.parks.filter((entry) => entry.pairs.length > 0);
  return filled.map((entry) => card("park-card", entry.park.name, place(entry.park), entry.eligible,
    pairsAt(lists, entry.pairs).map((pair) => pairLine(pair, firmName(lists, pair.firm), firmDetail(lists, pair.firm), "park"))));
}

function byFirm(lists: Shortlists): HTMLElement[] {
  return lists.firms.map((entry, at) => card("firm-card", firmName(lists, at), firmDetail(lists, at), entry.eligible,
    pairsAt(lists, entry.pairs).map((pair) => {
      const park = lists.parks[pair.park]?.park;
      return pairLine(pair, park?.name ?? "", park ? place(park) : "", "firm");
    })));
}

function unmatchedView(lists: Shortlists): HTMLElement {
  return h("ul", {}, ...lists.unmatched.map(({ firm, park, reason, citations }) => h("li", { class: "pair-line", testid: "unmatched" },
    h("b", {}, firm !== null ? firmName(lists, firm) : lists.parks[park ?? 0]?.park.name ?? ""),
    h("span", { class: "badge" }, t(firm !== null ? texts["sl.firmIs"] : texts["sl.parkIs"])),
    h("p", {}, sentence(pick(reason))),
    citations.length > 0 && h("details", { class: "why" }, h("summary", {}, t(texts.citations)), ...citationList(citations)))));
}

/** A part that can be closed; open unless it is long and secondary. */
function part(title: string, open: boolean, testid: string, ...children: HTMLElement[]): HTMLElement {
  return h("details", { class: "more", open, testid }, h("summary", {}, title), ...children);
}

export function listsView(lists: Shortlists): HTMLElement {
  const { firms, parks, pairs, blocking, unmatched } = lists;
  return h("div", { testid: "shortlists" },
    h("p", { class: "big", role: "status" }, t(texts["sl.summary"], { firms: firms.length, parks: parks.length, pairs: pairs.length })),
    h("p", { testid: "blocking" }, h("b", {}, t(texts["sl.blocking"], { n: blocking.length })), " ", term("stable", ""), lists.stable && t(texts["sl.stable"])),
    part(t(texts["sl.byPark"]), true, "by-park", h("div", { class: "cards" }, ...byPark(lists))),
    part(t(texts["sl.byFirm"]), true, "by-firm", h("div", { class: "cards" }, ...byFirm(lists))),
    ...(unmatched.length ? [part(`${t(texts["sl.unmatched"])}（${unmatched.length}）`, unmatched.length <= 6, "unmatched-part", unmatchedView(lists))] : []),
    ...(blocking.length ? [part(`${t(texts["sl.blockingList"])}（${blocking.length}）`, true, "blocking-part",
      h("ul", { class: "reason-list" }, ...blocking.map((pair) => h("li", {}, sentence(pick(pair.reason))))))] : []),
    part(t(texts["sl.method"]), false, "method",
      h("p", {}, pick(lists.method.text)),
      h("ul", { class: "reason-list hint" }, ...lists.method.sources.map((source) => h("li", {}, source)))),
    h("ul", { class: "notes" }, ...lists.notes.map((note) => h("li", {}, pick(note)))));
}
