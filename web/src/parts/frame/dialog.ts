/** A form in a dialogue. */
import { h, live, type Child } from "../../base/dom";
import type { Bilingual } from "../../base/i18n";
import { form, type Field } from "./form";
import { texts } from "./texts";

interface Asked {
  testid: string;
  heading: Bilingual;
  submit: Bilingual;
  fields: Field[];
  className?: string;
  /** Stands before the form. */
  lead?: Child[];
  check?(): Record<string, string>;
  send(): Promise<unknown>;
}

/** Ends with true once it is sent. */
export function formDialog(asked: Asked): Promise<boolean> {
  return new Promise((resolve) => {
    const leave = h("button", { type: "button", class: "button button-quiet", on: { click: () => dialog.close("") } }, live(texts["page.cancel"]));
    const body = form({
      testid: asked.testid, submit: asked.submit, fields: asked.fields, check: () => asked.check?.() ?? {},
      send: async () => {
        await asked.send();
        dialog.close("sent");
      },
    });
    if (asked.className) body.classList.add(asked.className);
    const dialog: HTMLDialogElement = h("dialog", { class: "question wide", testid: `${asked.testid}-dialog`, "aria-labelledby": `${asked.testid}-h` },
      h("h2", { id: `${asked.testid}-h` }, live(asked.heading)), ...(asked.lead ?? []), body, leave);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "sent");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
