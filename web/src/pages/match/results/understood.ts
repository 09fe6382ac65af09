/** What the ranking was made for: the firm as understood, what its stage means, the weights, and what must be said with it. */
import { bar, h } from "../../../base/dom";
import { num, percent } from "../../../base/format";
import { term } from "../../../parts/glossary/glossary";
import { either, pick, t } from "../../../base/i18n";
import type { Criterion, MatchResult, WeightChoice, Working } from "../../../base/types";
import { texts } from "../texts";

const stages = ["production", "whole", "expansion", "outsourcing"] as const;

export function choiceText({ kind, preset, ahp }: WeightChoice): string {
  if (kind === "preset" && preset) return t(texts["choice.preset"], { name: either(preset.name, preset.nameEn) });
  if (kind === "ahp") return t(texts["choice.ahp"], { ratio: ahp ? num(ahp.consistencyRatio, 3) : "" });
  return t(kind === "own" ? texts["choice.own"] : texts["choice.default"]);
}

function weightBars(result: MatchResult): HTMLElement {
  const any = result.candidates[0];
  const known: (Criterion | Working)[] = any ? [...any.criteria, ...any.unknownDetails] : [];
  const name = (id: string) => {
    const found = known.find((c) => c.id === id);
    return found ? either(found.name, found.nameEn) : id;
  };
  return h("ul", { class: "weight-bars" }, ...Object.entries(result.weights).map(([id, share]) => h("li", {},
    h("span", {}, name(id)), bar(share * 2), h("span", { class: "number" }, percent(share)))));
}

export function understoodView(result: MatchResult): HTMLElement {
  const { stage, stageName, industry } = result.enterprise;
  const explained = stages.find((s) => s === stage);
  const { preset } = result.weightChoice;
  return h("details", { class: "more understood", testid: "understood" },
    h("summary", {}, t(texts.understood)),
    h("dl", { class: "facts" },
      h("dt", {}, t(texts.industry)), h("dd", {}, industry.path.join(" › ")),
      h("dt", {}, term("stage")), h("dd", { testid: "stage-explained" }, pick(stageName), explained && `。${t(texts[`explain.${explained}`])}`),
      h("dt", {}, t(texts.weightsUsed)), h("dd", {},
        choiceText(result.weightChoice),
        preset && h("p", { class: "muted" }, `${either(preset.rationale, preset.rationaleEn)}（${preset.source}）`),
        weightBars(result))),
    h("ul", { class: "notes" }, ...result.notes.map((note) => h("li", {}, pick(note)))));
}

/** What the numbers mean, for somebody who sees them for the first time. */
export function readingView(): HTMLElement {
  const said = [texts["reading.rank"], texts["reading.range"], texts["reading.doubt"], texts["reading.basis"], texts["reading.limit"]];
  return h("details", { class: "more reading", testid: "reading" },
    h("summary", {}, t(texts.readingTitle)),
    h("ul", {}, ...said.map((text) => h("li", {}, t(text)))));
}
