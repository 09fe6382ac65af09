/** A new account; its temporary password is shown once. */
import { fill, h } from "../../base/dom";
import { t } from "../../base/i18n";
import { field, form, input } from "../../parts/frame/form";
import { section } from "../../parts/frame/page";
import { secretBox } from "../../parts/frame/show";
import { roleFields } from "./fields";
import { addUser } from "./user";
import { texts } from "./texts";

export function addPart(made: () => Promise<void>): HTMLElement {
  const name = input({ maxlength: 64, autocapitalize: "none", spellcheck: "false" });
  const display = input({ maxlength: 80 });
  const rights = roleFields("new");
  const secret = h("div", {});
  return section("add-user", texts["users.add"],
    form({
      testid: "new-user", submit: texts["users.addSubmit"],
      fields: [
        field({ id: "new-name", label: texts["users.name"], pointer: "/name", control: name, hint: texts["users.nameHint"], mark: "required" }),
        field({ id: "new-display", label: texts["users.display"], pointer: "/displayName", control: display, hint: texts["users.displayHint"], mark: "optional" }),
        ...rights.fields,
      ],
      check: () => ({ ...(name.value.trim() === "" ? { "/name": t(texts["users.needName"]) } : {}), ...rights.check() }),
      send: async () => {
        fill(secret);
        const wanted = { name: name.value.trim(), displayName: display.value.trim(), role: rights.role(), scopes: rights.scopes() };
        const answer = await addUser(wanted);
        fill(secret, secretBox("temporary-password", texts["users.made"], answer.temporaryPassword ?? "", { name: answer.name }));
        name.value = "";
        display.value = "";
        rights.show(rights.role(), []);
        await made();
      },
    }), secret);
}
