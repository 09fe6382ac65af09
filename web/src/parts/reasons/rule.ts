/** A guidance rule in full, with the others of its document. */
import { api } from "../../base/api";
import { openDialog } from "../dialog";
import { fill, h } from "../../base/dom";
import { either, pick, t } from "../../base/i18n";
import type { Clause, GuidanceRule } from "../../base/types";
import { asApiError } from "../../base/wrap";
import { citationLabel, clauseView, statusBadge } from "./clause";
import { errorView } from "../frame/error";
import { texts } from "./texts";

const names = (list: { name: string; nameEn?: string }[] | undefined): string =>
  (list ?? []).map((one) => either(one.name, one.nameEn)).join(t(texts.listComma)) || t(texts.ruleAny);

function fact(label: string, value: string | null | undefined): HTMLElement[] {
  return value ? [h("dt", {}, label), h("dd", {}, value)] : [];
}

function ruleView(rule: GuidanceRule, others: GuidanceRule[]): HTMLElement {
  return h("div", { testid: "rule" },
    clauseView({ ...rule, kind: "policy" }),
    h("dl", { class: "facts" },
      ...fact(t(texts.ruleKind), pick(rule.kindName)),
      ...fact(t(texts.ruleSources), names(rule.sources)),
      ...fact(t(texts.ruleTargets), names(rule.targets)),
      ...fact(t(texts.ruleParks), (rule.parks ?? []).map((park) => park.name).join(t(texts.listComma))),
      ...fact(t(texts.ruleIndustries), (rule.industries ?? []).map((i) => `${i.word}（${i.codes.join("、")}）`).join(t(texts.listComma)) || t(texts.ruleAny)),
      ...fact(t(texts.ruleValidity), rule.validityBasis),
      ...fact(t(texts.ruleNote), either(rule.note, rule.noteEn))),
    others.length > 0 && h("details", { class: "more" },
      h("summary", {}, t(texts.ruleSame, { n: others.length })),
      ...others.map((other) => h("p", { class: "rule-other" },
        h("b", {}, citationLabel(other)), " ", statusBadge(other.status), " ", h("span", { lang: "zh-CN" }, other.quote)))));
}

/** Opens the rule with its status of today, whatever day the result is of. */
export async function openRule(id: string): Promise<void> {
  const body = openDialog(t(texts.ruleTitle), "rule-dialog");
  fill(body, h("p", { class: "hint" }, t(texts.loading)));
  try {
    const { items } = await api.guidance();
    const rule = items.find((one) => one.id === id);
    if (!rule) return fill(body, h("p", {}, t(texts.ruleGone)));
    const same = items.filter((one) => one.document === rule.document && one.id !== id);
    fill(body, ruleView(rule, same));
  } catch (error) {
    fill(body, errorView(asApiError(error)));
  }
}

/** Leads to the rule of a clause; nothing where it has none. */
export function ruleLink({ ruleId }: Clause): HTMLElement | null {
  if (!ruleId) return null;
  return h("button", { type: "button", class: "link rule-link", testid: "rule-link", on: { click: () => void openRule(ruleId) } }, t(texts.showRule));
}
