/** Taking out all that is stored about oneself, and leaving. */
import { ApiError, send } from "../../base/api";
import { h, live } from "../../base/dom";
import { t } from "../../base/i18n";
import { formDialog } from "../../parts/frame/dialog";
import { field, input } from "../../parts/frame/form";
import { section } from "../../parts/frame/page";
import type { Session } from "../../parts/frame/session";
import { texts } from "./texts";

/** Who has no password here shows by signing in again, and by their name, that they mean it. */
const bySingleSignOn = "/api/v1/session/oidc?returnTo=/account";

function left(who: Session): Promise<boolean> {
  const single = who.method === "oidc";
  const proof = single ? input({ autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: 64 })
    : input({ type: "password", autocomplete: "current-password", maxlength: 1000 });
  const again = h("p", { hidden: true }, h("a", { class: "button button-quiet", href: bySingleSignOn, testid: "sign-in-anew" }, live(texts["leave.again"])));
  return formDialog({
    testid: "leave-form", heading: texts["leave.heading"], submit: texts["leave.submit"], className: "leave", lead: [
      h("p", {}, live(who.role === "enterprise" ? texts["leave.whatFirm"] : texts["leave.what"])),
      single && h("p", {}, t(texts["leave.single"], { name: who.name ?? "" })), again],
    fields: [field({ id: "leave-proof", label: single ? texts["account.name"] : texts["leave.password"], pointer: single ? "/name" : "/password", control: proof })],
    check: () => (proof.value === "" ? { [single ? "/name" : "/password"]: t(single ? texts["leave.needName"] : texts["account.needCurrent"]) } : {}),
    send: async () => {
      try {
        await send("/session/account", { method: "DELETE", body: JSON.stringify(single ? { name: proof.value.trim() } : { password: proof.value }) });
      } catch (error) {
        again.hidden = !(single && error instanceof ApiError && error.status === 403);
        throw error;
      }
    },
  });
}

export function dataPart(who: Session): HTMLElement {
  const leave = h("button", { type: "button", class: "button button-danger", testid: "leave", on: { click: () => {
    void left(who).then((gone) => { if (gone) location.assign("/"); });
  } } }, live(texts["leave.button"]));
  return section("data-part", texts["data.heading"], h("p", { class: "hint" }, live(texts["data.hint"])),
    h("div", { class: "actions" },
      h("a", { class: "button button-quiet", href: "/api/v1/session/data", download: "tidu-own-data.json", testid: "own-data" }, live(texts["data.take"])), leave));
}
