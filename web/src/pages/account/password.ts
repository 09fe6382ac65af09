/** Changing one's password, with the rules told beforehand. */
import { fill, h, live } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { field, form, input } from "../../parts/frame/form";
import { section } from "../../parts/frame/page";
import { backTo, changePassword, type Session } from "../../parts/frame/session";
import { texts } from "./texts";

const shortest = 12;
const longest = 128;
/** As the server counts: code points of the NFKC form. */
const lengthOf = (text: string) => [...text.normalize("NFKC")].length;

function fault(text: string): string {
  const length = lengthOf(text);
  if (length < shortest) return t(texts["account.tooShort"], { n: shortest - length });
  return length > longest ? t(texts["account.tooLong"]) : "";
}

export function passwordPart(who: Session): HTMLElement {
  if (who.method === "oidc") return section("password-part", texts["account.password"], h("p", {}, live(texts["account.oidc"])));
  const current = input({ type: "password", autocomplete: "current-password", maxlength: 1000 });
  const wanted = input({ type: "password", autocomplete: "new-password", maxlength: 1000 });
  const again = input({ type: "password", autocomplete: "new-password", maxlength: 1000 });
  const length = h("p", { class: "hint", "aria-hidden": "true" });
  const count = () => fill(length, wanted.value && t(texts["account.length"], { n: lengthOf(wanted.value) }));
  wanted.addEventListener("input", count);
  onLang(count);
  const done = h("div", { role: "status", testid: "password-changed" });
  const part = section("password-part", texts["account.password"],
    h("div", { class: "rules", id: "password-rules" }, h("h3", {}, live(texts["account.rules"])),
      h("ul", {}, ...[texts["account.rule1"], texts["account.rule2"], texts["account.rule3"], texts["account.rule4"]].map((text) => h("li", {}, live(text))))),
    form({
      testid: "change-password", submit: texts["account.change"],
      fields: [
        field({ id: "current", label: texts["account.current"], pointer: "/current", control: current }),
        field({ id: "new-password", label: texts["account.new"], pointer: "/password", control: wanted }, length),
        field({ id: "repeat", label: texts["account.repeat"], pointer: "/repeat", control: again }),
      ],
      extra: [done],
      check: () => {
        const faults: Record<string, string> = {};
        fill(done);
        if (current.value === "") faults["/current"] = t(texts["account.needCurrent"]);
        if (fault(wanted.value)) faults["/password"] = fault(wanted.value);
        if (again.value !== wanted.value) faults["/repeat"] = t(texts["account.differs"]);
        return faults;
      },
      send: async () => {
        const temporary = who.mustChangePassword === true;
        await changePassword(current.value, wanted.value);
        if (temporary) return location.replace(backTo(new URLSearchParams(location.search).get("back") ?? "/account"));
        for (const one of [current, wanted, again]) one.value = "";
        count();
        fill(done, h("p", { class: "done" }, live(texts["account.changed"])));
        document.dispatchEvent(new CustomEvent("tidu:sessions"));
      },
    }));
  wanted.setAttribute("aria-describedby", `password-rules ${wanted.getAttribute("aria-describedby") ?? ""}`.trim());
  return part;
}
