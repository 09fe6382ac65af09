/** Takes a change into the form and ranks again. */
import { runMatch } from "../actions";
import { closeDialogs } from "../../../parts/dialog";
import { h } from "../../../base/dom";
import { t } from "../../../base/i18n";
import { store, type FormState } from "../state";
import { raw } from "../weights";
import type { Change } from "../../../base/types/whynot";
import { texts } from "../texts";

/** The form with the change; null for what the form cannot take, such as a fact about the firm. */
function changed({ kind, criterion, to, fact }: Change): Partial<FormState> | null {
  const form = store.get("form");
  if (fact) return null;
  if (kind === "weight" && criterion && typeof to === "number") {
    return { weights: { ...form.weights, mode: "own", own: { ...raw(form.weights), [criterion]: to } } };
  }
  if (kind === "landHa" && typeof to === "number") return { landHa: String(to) };
  if (kind === "asOf" && typeof to === "string") return { asOf: to };
  return null;
}

export function tryButton(change: Change): HTMLElement | null {
  const patch = changed(change);
  if (!patch) return null;
  return h("button", { type: "button", class: "button button-quiet", testid: "try-change", on: {
    click: () => {
      closeDialogs();
      store.setForm(patch);
      void runMatch();
    },
  } }, t(texts.tryChange));
}
