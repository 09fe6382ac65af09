/** Changing what an account is called, its role and its scope, in a dialogue. */
import { h, live } from "../../base/dom";
import { t } from "../../base/i18n";
import { field, form, input } from "../../parts/frame/form";
import { roleFields } from "./fields";
import { changeUser, versionOf, type User } from "./user";
import { texts } from "./texts";

/** Ends with true once the change is saved. */
export async function edited(user: User): Promise<boolean> {
  const version = await versionOf(user);
  const display = input({ maxlength: 80, value: user.displayName });
  const rights = roleFields("edit");
  rights.show(user.role, user.scopes);
  return new Promise((resolve) => {
    const leave = h("button", { type: "button", class: "button button-quiet", on: { click: () => dialog.close("") } }, live(texts["users.close"]));
    const body = form({
      testid: "edit-user", submit: texts["page.save"],
      fields: [
        field({ id: "edit-display", label: texts["users.display"], pointer: "/displayName", control: display, hint: texts["users.displayHint"] }),
        ...rights.fields,
      ],
      check: rights.check,
      send: async () => {
        await changeUser(user, { displayName: display.value.trim(), role: rights.role(), scopes: rights.scopes() }, version);
        dialog.close("saved");
      },
    });
    const dialog = h("dialog", { class: "question wide", testid: "edit-dialog", "aria-labelledby": "edit-h" },
      h("h2", { id: "edit-h" }, t(texts["users.editHeading"], { name: user.name })), body, leave);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "saved");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
