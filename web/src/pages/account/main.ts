/** The page of one's own account. */
import { h, live } from "../../base/dom";
import { openPage } from "../../parts/frame/page";
import { accountRoles } from "../../parts/frame/session";
import { dataPart } from "./data";
import { passwordPart } from "./password";
import { profilePart } from "./profile";
import { sessionsPart } from "./sessions";
import { tokensPart } from "./tokens";
import { texts } from "./texts";

void openPage({
  page: "account", heading: texts["account.heading"], roles: accountRoles, beforePasswordChange: true,
  build: (who) => who.mustChangePassword
    ? [h("p", { class: "note note-strong", role: "alert", testid: "must-change" }, live(texts["account.must"])), passwordPart(who)]
    : [h("div", { class: "two" }, profilePart(who), passwordPart(who)), sessionsPart(), tokensPart(), dataPart(who)],
});
