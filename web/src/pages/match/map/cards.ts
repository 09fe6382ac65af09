/** Cards that open on the map: a park that is no candidate, and the rules behind a line. */
import { citationView } from "../../../parts/reasons/citation";
import { citationLabel, statusBadge } from "../../../parts/reasons/clause";
import { h } from "../../../base/dom";
import { kind, num, place } from "../../../base/format";
import { either, t, tOr } from "../../../base/i18n";
import { store } from "../state";
import type { Park } from "../../../base/types";
import { whyNotButton } from "../whynot/open";
import type { Pairing } from "./guidance";
import { texts } from "../texts";

function closeButton(onClose: () => void): HTMLElement {
  return h("button", { type: "button", class: "card-close", "aria-label": t(texts.close), on: { click: onClose } }, "×");
}

function line(label: string, value: string): HTMLElement | null {
  return value ? h("p", { class: "card-line" }, h("span", { class: "muted" }, label), " ", value) : null;
}

/** Says how the current result treats the park, if there is a result. */
function verdict(park: Park): HTMLElement | null {
  const result = store.get("result");
  if (!result) return null;
  const exclusion = result.excluded.find((e) => e.park.id === park.id);
  const reason = exclusion?.reasons[0];
  const text = reason
    ? t(texts.wasExcluded, { reason: either(reason.reason, reason.reasonEn) })
    : t(texts.notCandidate);
  return h("p", { class: "card-verdict" }, text, " ", whyNotButton(park.id, park.name));
}

export function parkCard(park: Park, onClose: () => void): HTMLElement {
  return h("article", { class: "card", testid: "park-card", "data-park-id": park.id },
    closeButton(onClose),
    h("h3", { class: "card-title" }, park.name),
    h("p", { class: "muted" }, [kind(park), place(park)].join(" · ")),
    park.aliases?.length ? line(t(texts.parkAliases), park.aliases.join("、")) : null,
    park.approvedAreaHa ? h("p", { class: "card-line" }, t(texts.parkArea, { ha: num(park.approvedAreaHa) })) : null,
    park.industries?.length ? line(t(texts.parkIndustries), park.industries.join("、")) : null,
    line(t(texts.parkPartner), park.partner ?? ""),
    h("p", { class: "card-line muted" }, tOr(texts, `accuracy.${park.positionAccuracy}`, park.positionAccuracy)),
    verdict(park));
}

function heading(pairing: Pairing): string {
  const { from, to } = pairing;
  return `${either(from.name, from.nameEn)} → ${either(to.name, to.nameEn)}`;
}

/** The short text beside the pointer: which documents and clauses pair the two cities. */
export function pairingTip(pairing: Pairing): HTMLElement {
  return h("div", { class: "tip" },
    h("b", {}, heading(pairing)),
    ...pairing.rules.slice(0, 3).map((rule) =>
      h("p", {}, `${citationLabel(rule)} `, statusBadge(rule.status))));
}

/** The full text of the rules behind a line. */
export function pairingCard(pairing: Pairing, onClose: () => void): HTMLElement {
  return h("article", { class: "card card-wide", testid: "guidance-card" },
    closeButton(onClose),
    h("h3", { class: "card-title" }, heading(pairing)),
    ...pairing.rules.map((rule) => citationView(rule)));
}
