/** The firms that suit a park, with the park's side of the reasons. */
import { bar, h } from "../../base/dom";
import { num, percent, place, score } from "../../base/format";
import { either, pick, t, tOr } from "../../base/i18n";
import { citationList } from "../../parts/reasons/citation";
import { criterionView } from "../../parts/reasons/criterion";
import { rangeBar, trustWord } from "../../parts/reasons/trust";
import type { Preset, Schemas } from "../../base/types";
import { texts } from "./texts";

type FirmItem = ParkAnswer["candidates"][number];

export type ParkAnswer = Schemas["ParkMatchAnswer"];

function firmView(firm: FirmItem): HTMLElement {
  const { enterprise } = firm;
  const box = h("details", { class: "why" }, h("summary", {}, t(texts["list.why"])));
  box.addEventListener("toggle", () => box.append(
    h("ol", { class: "criteria" }, ...firm.criteria.map(criterionView)),
    firm.ask.length ? h("p", {}, h("b", {}, t(texts["firms.ask"]))) : "",
    h("ul", { class: "reason-list" }, ...firm.ask.map((ask) => h("li", {}, either(ask.question, ask.questionEn))))), { once: true });
  return h("li", { class: "firm-item", testid: "firm-item" },
    h("h3", {}, h("span", { class: "pick-rank" }, firm.rank), firm.name || t(texts["list.unnamed"])),
    h("p", { class: "muted" }, `${either(enterprise.origin.name, enterprise.origin.nameEn)} · ${enterprise.industry.code} ${either(enterprise.industry.name, enterprise.industry.nameEn)}`),
    h("div", { class: "item-score" }, rangeBar(firm),
      h("b", {}, t(texts["firms.parkScore"], { score: score(firm.score), low: num(firm.scoreLow, 2), high: num(firm.scoreHigh, 2) })),
      h("span", { class: "muted" }, [
        t(texts.confidenceLine, { word: trustWord(firm.confidence), share: percent(firm.confidence) }),
        t(texts["firms.firmScore"], { score: score(firm.firmScore) }),
        firm.firmRank ? t(texts["firms.firmRank"], { rank: firm.firmRank }) : "",
      ].filter(Boolean).join(" · "))),
    box);
}

function weightsView(answer: ParkAnswer, preset: Preset | null): HTMLElement {
  const named = new Map((preset?.criteria ?? []).map((c) => [c.id, either(c.name, c.nameEn)]));
  return h("details", { class: "more" },
    h("summary", {}, t(texts["firms.weights"])),
    preset && h("p", {}, either(preset.rationale, preset.rationaleEn)),
    preset && h("p", { class: "hint" }, t(texts.presetSource, { source: preset.source })),
    h("ul", { class: "weight-bars" }, ...Object.entries(answer.weights).map(([id, share]) => h("li", {},
      h("span", {}, named.get(id) ?? id), bar(share * 2), h("span", { class: "number" }, percent(share))))));
}

function excludedView(answer: ParkAnswer): HTMLElement | null {
  if (answer.excludedTotal === 0) return null;
  return h("details", { class: "more", testid: "firms-excluded" },
    h("summary", {}, t(texts["firms.excluded"], { n: answer.excludedTotal })),
    h("ul", {}, ...answer.excluded.map((firm) => h("li", { class: "exclusion" },
      h("b", {}, firm.name || t(texts["list.unnamed"])),
      ...firm.reasons.flatMap((reason) => [
        h("p", { class: "reason" }, `${tOr(texts, `constraint.${reason.constraint}`, reason.constraint)}：${either(reason.reason, reason.reasonEn)}`),
        ...citationList(reason.citations),
      ])))));
}

export function answerView(answer: ParkAnswer, preset: Preset | null): HTMLElement {
  const { enterprisesTotal: total, candidatesTotal: n, excludedTotal: out, candidates, notKnown } = answer;
  return h("div", { testid: "firms-answer" },
    h("p", { class: "big", role: "status" }, `${answer.park.name}（${place(answer.park)}）`),
    h("p", { class: "status-line" }, t(texts["firms.found"], { total, n, shown: candidates.length, out })),
    notKnown > 0 && h("p", { class: "hint" }, t(texts["firms.notKnown"], { n: notKnown })),
    weightsView(answer, preset),
    candidates.length ? h("ol", {}, ...candidates.map(firmView)) : h("p", {}, t(texts["firms.none"])),
    excludedView(answer),
    h("ul", { class: "notes" }, ...answer.notes.map((note) => h("li", {}, pick(note)))));
}
