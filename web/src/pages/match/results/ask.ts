/** What only the park can answer, the weightiest question first. */
import { h } from "../../../base/dom";
import { num } from "../../../base/format";
import { term } from "../../../parts/glossary/glossary";
import { either, t } from "../../../base/i18n";
import { store } from "../state";
import type { Ask, Candidate } from "../../../base/types";
import { texts } from "../texts";

const question = (ask: Ask): string => either(ask.question, ask.questionEn);

/** The questions as text to be sent. */
function letter(candidate: Candidate): string {
  const industry = store.get("result")?.enterprise.industry;
  const firm = industry ? `${industry.code} ${either(industry.name, industry.nameEn)}` : "";
  return [t(texts.askLetter, { park: candidate.park.name, firm }), ...candidate.ask.map((ask, i) => `${i + 1}. ${question(ask)}`)].join("\n");
}

function copyButton(candidate: Candidate): HTMLElement | null {
  if (!navigator.clipboard) return null;
  const button = h("button", { type: "button", class: "link", on: {
    click: () => void navigator.clipboard.writeText(letter(candidate)).then(() => (button.textContent = t(texts.copied))),
  } }, t(texts.copyQuestions));
  return button;
}

export function askView(candidate: Candidate): HTMLElement | null {
  if (candidate.ask.length === 0) return null;
  return h("section", { testid: "ask" },
    h("h3", {}, term("ask")),
    h("p", { class: "hint" }, t(texts.askHint), " ", copyButton(candidate)),
    h("ol", { class: "ask-list" }, ...candidate.ask.map((ask) => h("li", {},
      h("span", {}, question(ask)),
      h("span", { class: "muted" }, t(texts.askMatters, { n: num(ask.matters, 3) }))))));
}
