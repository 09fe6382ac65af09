/** Words explained in place: a small button beside the word opens its explanation. */
import { fill, h } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { texts } from "./texts";

type Keys = keyof typeof texts;
/** What can be explained. */
export type Term = Extract<Keys, `gloss.${string}`> extends `gloss.${infer T}` ? T : never;

/** True for what has an explanation. */
export const isTerm = (name: string): name is Term => Object.hasOwn(texts, `gloss.${name}`);

let box: HTMLElement | null = null;
let opener: HTMLElement | null = null;

/** The one box for explanations; the browser closes it on Escape or a press elsewhere. */
function explanationBox(): HTMLElement {
  if (box) return box;
  const made = h("div", { class: "explanation", id: "explanation", popover: "auto", role: "note", tabindex: -1, testid: "explanation" });
  made.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState === "closed") opener?.setAttribute("aria-expanded", "false");
  });
  document.body.append(made);
  onLang(() => made.hidePopover());
  window.addEventListener("scroll", () => made.hidePopover(), { capture: true, passive: true });
  box = made;
  return made;
}

/** Under its button, or above it where there is no room below; always within the window. */
function placeBeside(shown: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const margin = 8;
  const left = Math.min(at.left - 12, window.innerWidth - shown.offsetWidth - margin);
  const below = at.bottom + 6;
  const fits = below + shown.offsetHeight + margin <= window.innerHeight;
  shown.style.left = `${Math.max(margin, left)}px`;
  shown.style.top = `${fits ? below : Math.max(margin, at.top - shown.offsetHeight - 6)}px`;
}

function explain(term: Term, button: HTMLElement): void {
  const shown = explanationBox();
  const again = opener === button && shown.matches(":popover-open");
  shown.hidePopover();
  if (again) return;
  opener?.setAttribute("aria-expanded", "false");
  opener = button;
  // A popover inside an open dialog has to be its child, or the dialog covers it.
  (button.closest("dialog") ?? document.body).append(shown);
  fill(shown, h("b", {}, t(texts[`term.${term}`])), h("p", {}, t(texts[`gloss.${term}`])));
  shown.showPopover();
  button.setAttribute("aria-expanded", "true");
  placeBeside(shown, button);
  shown.focus({ preventScroll: true });
}

/** The button that explains a word; the word itself stands before it. */
export function explainButton(term: Term): HTMLElement {
  const button = h("button", {
    type: "button", class: "explain", "aria-label": t(texts.glossaryAsk, { term: t(texts[`term.${term}`]) }), "aria-expanded": "false",
    "data-term": term, testid: "explain",
    on: {
      click: (event) => { event.stopPropagation(); event.preventDefault(); explain(term, button); },
    },
  }, "?");
  return button;
}

/** A word with its explanation. `text` stands for the word where a phrase needs another form of it. */
export function term(name: Term, text?: string): HTMLElement {
  return h("span", { class: "term" }, text ?? t(texts[`term.${name}`]), explainButton(name));
}
