/** Asks for the reason of a refusal. */
import { h } from "../../base/dom";
import { t } from "../../base/i18n";
import { field, form } from "../../parts/frame/form";
import { button } from "../../parts/frame/show";
import { texts } from "./texts";

/** The reason; empty: it was thought better of. */
export function reasonFor(heading: string): Promise<string> {
  return new Promise((resolve) => {
    const why = h("textarea", { rows: 3, maxlength: 500 });
    const dialog: HTMLDialogElement = h("dialog", { class: "question wide", testid: "reason-ask", "aria-labelledby": "reason-ask-h" },
      h("h2", { id: "reason-ask-h" }, heading),
      form({
        testid: "reason-form", submit: texts["statement.refuse"],
        fields: [field({ id: "reason-text", label: texts["statement.why"], pointer: "/reason", control: why })],
        check: () => (why.value.trim() === "" ? { "/reason": t(texts["statement.needReason"]) } : {}),
        send: async () => dialog.close(why.value.trim()),
      }),
      button(texts["page.cancel"], () => dialog.close("")));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
    why.focus();
  });
}
