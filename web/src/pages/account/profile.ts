/** Who one is, and what that allows. */
import { fill, h, live } from "../../base/dom";
import { onLang, t, type TextKey } from "../../base/i18n";
import { section } from "../../parts/frame/page";
import { scopeNames } from "../../parts/frame/scopes";
import { calledOf, type Session } from "../../parts/frame/session";
import { when } from "../../parts/frame/show";

export function profilePart(who: Session): HTMLElement {
  const scopes = h("dd", { testid: "own-scopes" });
  const until = h("dd", {});
  let names = new Map<string, string>();
  const draw = () => {
    const list = who.scopes ?? [];
    fill(scopes, list.length === 0 ? t("account.scopesAll") : list.map((code) => names.get(code) ?? code).join(t("listComma")));
    fill(until, when(who.expiresAt));
  };
  draw();
  onLang(draw);
  scopeNames(who.role, who.scopes ?? []).then((found) => {
    names = found;
    draw();
  }, () => {});
  return section("profile", "account.who",
    h("dl", { class: "facts" },
      h("dt", {}, live("account.name")), h("dd", { testid: "own-name" }, who.name ?? "", who.displayName ? `（${calledOf(who)}）` : ""),
      h("dt", {}, live("account.role")), h("dd", { testid: "own-role" }, live(`role.${who.role}` as TextKey)),
      h("dt", {}, live("account.scopes")), scopes,
      h("dt", {}, live("account.may")), h("dd", {}, live(`may.${who.role}` as TextKey)),
      h("dt", {}, live("account.expires")), until));
}
