/** How firm the ranking as a whole is, and which other parks could be first. */
import { h } from "../../../base/dom";
import { num, percent1 } from "../../../base/format";
import { explainButton } from "../../../parts/glossary/glossary";
import { t } from "../../../base/i18n";
import type { MatchResult } from "../../../base/types";
import { whyNotButton } from "../whynot/open";
import { firmWord, sampled } from "./verdict";
import { texts } from "../texts";

export function robustnessView(result: MatchResult): HTMLElement | null {
  const { robustness } = result;
  const first = result.candidates[0];
  const acceptability = first?.acceptability;
  if (!robustness || !first || acceptability == null) return null;
  const others = [...robustness.others].sort((a, b) => b.acceptability - a.acceptability);
  return h("details", { class: "more robustness", testid: "robustness" },
    h("summary", {}, t(texts.labelled, { label: t(texts.robustTitle), value: firmWord(acceptability) })),
    h("p", {},
      t(texts.robustFirst, { name: first.park.name, n: num(robustness.samples, 0), share: sampled(acceptability) }),
      explainButton("acceptability")),
    others.length > 0 && h("p", {}, t(texts.robustOthers)),
    others.length > 0 && h("ul", { class: "others" }, ...others.map((other) => h("li", {},
      h("b", {}, other.name), " ",
      h("span", { class: "muted" }, t(texts.robustOther, { rank: other.rank, share: sampled(other.acceptability) })), " ",
      whyNotButton(other.id, other.name, true)))),
    h("p", { class: "hint" }, t(texts.robustSource, { source: robustness.source, error: percent1(robustness.standardError) })));
}
