/** A window over the page for what needs more room. The browser holds the focus in it and gives it back. */
import { h } from "../base/dom";
import { onLang, t } from "../base/i18n";
import { texts } from "../base/texts";

const stack: HTMLDialogElement[] = [];

/** Opens a dialog with a heading over those that are open; returns the element to be filled. */
export function openDialog(title: string, testid: string, wide = false): HTMLElement {
  const body = h("div", { class: "dialog-body" });
  const titleId = `dialog-title-${stack.length}`;
  const heading = h("h2", { id: titleId, tabindex: -1 }, title);
  const dialog = h("dialog", { class: wide ? "dialog dialog-wide" : "dialog", "aria-labelledby": titleId, testid },
    h("header", { class: "dialog-head" },
      heading,
      h("button", { type: "button", class: "dialog-close", "aria-label": t(texts.close), testid: "dialog-close", on: { click: () => dialog.close() } }, "×")),
    body);
  dialog.addEventListener("close", () => {
    stack.splice(stack.indexOf(dialog), 1);
    dialog.remove();
  });
  // A press on the backdrop has the dialog itself as its target.
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  stack.push(dialog);
  dialog.showModal();
  heading.focus();
  return body;
}

/** Closes every dialog that is open. */
export function closeDialogs(): void {
  for (const dialog of [...stack].reverse()) dialog.close();
}

onLang(closeDialogs);
