/** Who one is, and what that allows. */
import { fill, h, live } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { section } from "../../parts/frame/page";
import { scopeNames } from "../../parts/frame/scopes";
import { calledOf, type Session } from "../../parts/frame/session";
import { when } from "../../parts/frame/show";
import { texts } from "./texts";

export function profilePart(who: Session): HTMLElement {
  const scopes = h("dd", { testid: "own-scopes" });
  const until = h("dd", {});
  let names = new Map<string, string>();
  const draw = () => {
    const list = who.scopes ?? [];
    fill(scopes, list.length === 0 ? t(texts["account.scopesAll"]) : list.map((code) => names.get(code) ?? code).join(t(texts.listComma)));
    fill(until, when(who.expiresAt));
  };
  draw();
  onLang(draw);
  scopeNames(who.role, who.scopes ?? []).then((found) => {
    names = found;
    draw();
  }, () => {});
  return section("profile", texts["account.who"],
    h("dl", { class: "facts" },
      h("dt", {}, live(texts["account.name"])), h("dd", { testid: "own-name" }, who.name ?? "", who.displayName ? `（${calledOf(who)}）` : ""),
      h("dt", {}, live(texts["account.role"])), h("dd", { testid: "own-role" }, live(texts[`role.${who.role}`])),
      h("dt", {}, live(texts["account.scopes"])), scopes,
      h("dt", {}, live(texts["account.may"])), h("dd", {}, live(texts[`may.${who.role}`])),
      h("dt", {}, live(texts["account.expires"])), until));
}
