/** A labelled form field with its hint and its error message. */
import { h, live, type Child } from "../../../base/dom";
import type { Bilingual } from "../../../base/i18n";
import { store } from "../state";
import { texts } from "../texts";
import type { Field } from "./names";

interface Options {
  /** The id of the control; the label points to it. */
  id: string;
  field: Field;
  label: Bilingual;
  mark?: "required" | "optional";
  hint?: Bilingual;
  /** The control that takes `aria-invalid` and the description. */
  control: HTMLElement;
}

/** Builds the field around its control; `extra` follows the control. */
export function fieldBox(options: Options, ...extra: Child[]): HTMLElement {
  const { id, control, mark, hint, label } = options;
  control.id = id;
  const error = errorSlot(options.field, `${id}-error`, [control]);
  control.setAttribute("aria-describedby", [hint ? `${id}-hint` : "", `${id}-error`].join(" ").trim());
  return h("div", { class: "field" },
    h("label", { for: id, class: "label" }, live(label), mark && markText(mark)),
    control,
    ...extra,
    hint && h("p", { class: "hint", id: `${id}-hint` }, live(hint)),
    error);
}

export function markText(mark: "required" | "optional"): HTMLElement {
  return h("span", { class: `mark mark-${mark}` }, live(texts[mark]));
}

/** A place for a field's messages that follows the state and marks the controls invalid. */
export function errorSlot(field: Field, id: string, controls: HTMLElement[]): HTMLElement {
  const slot = h("p", { class: "field-error", id, hidden: true });
  store.on(["fieldErrors"], () => {
    const messages = store.get("fieldErrors")[field] ?? [];
    slot.hidden = messages.length === 0;
    slot.textContent = messages.join(" ");
    if (messages.length) slot.dataset.testid = "field-error";
    else delete slot.dataset.testid;
    slot.dataset.field = field;
    for (const control of controls) {
      if (messages.length) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  });
  return slot;
}

/** Forgets a field's messages once the user changes it. */
export function clearError(field: Field): void {
  const { [field]: gone, ...others } = store.get("fieldErrors");
  if (gone) store.set({ fieldErrors: others });
}
