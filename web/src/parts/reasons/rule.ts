/** A guidance rule in full, with the others of its document. */
import { api } from "../../base/api";
import { openDialog } from "../dialog";
import { fill, h } from "../../base/dom";
import { either, pick, t } from "../../base/i18n";
import type { Citation, GuidanceRule } from "../../base/types";
import { asApiError } from "../../base/wrap";
import { citationLabel, clauseView, statusBadge } from "./clause";
import { errorView } from "../frame/error";

const names = (list: { name: string; nameEn?: string }[] | undefined): string =>
  (list ?? []).map((one) => either(one.name, one.nameEn)).join(t("listComma")) || t("ruleAny");

function fact(label: string, value: string | null | undefined): HTMLElement[] {
  return value ? [h("dt", {}, label), h("dd", {}, value)] : [];
}

function ruleView(rule: GuidanceRule, others: GuidanceRule[]): HTMLElement {
  return h("div", { testid: "rule" },
    clauseView({ ...rule, kind: "policy" }),
    h("dl", { class: "facts" },
      ...fact(t("ruleKind"), pick(rule.kindName)),
      ...fact(t("ruleSources"), names(rule.sources)),
      ...fact(t("ruleTargets"), names(rule.targets)),
      ...fact(t("ruleParks"), (rule.parks ?? []).map((park) => park.name).join(t("listComma"))),
      ...fact(t("ruleIndustries"), (rule.industries ?? []).map((i) => `${i.word}（${i.codes.join("、")}）`).join(t("listComma")) || t("ruleAny")),
      ...fact(t("ruleValidity"), rule.validityBasis),
      ...fact(t("ruleNote"), either(rule.note, rule.noteEn))),
    others.length > 0 && h("details", { class: "more" },
      h("summary", {}, t("ruleSame", { n: others.length })),
      ...others.map((other) => h("p", { class: "rule-other" },
        h("b", {}, citationLabel(other)), " ", statusBadge(other.status), " ", h("span", { lang: "zh-CN" }, other.quote)))));
}

/** Opens the rule with its status of today, whatever day the result is of. */
export async function openRule(id: string): Promise<void> {
  const body = openDialog(t("ruleTitle"), "rule-dialog");
  fill(body, h("p", { class: "hint" }, t("loading")));
  try {
    const { items } = await api.guidance();
    const rule = items.find((one) => one.id === id);
    if (!rule) return fill(body, h("p", {}, t("ruleGone")));
    const same = items.filter((one) => one.document === rule.document && one.id !== id);
    fill(body, ruleView(rule, same));
  } catch (error) {
    fill(body, errorView(asApiError(error)));
  }
}

/** Leads to the rule of a clause; nothing where it has none. */
export function ruleLink({ ruleId }: Citation): HTMLElement | null {
  if (!ruleId) return null;
  return h("button", { type: "button", class: "link rule-link", testid: "rule-link", on: { click: () => void openRule(ruleId) } }, t("showRule"));
}
