/** Role and scope of an account: one form adds, one changes. */
import { fill, h } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { field, select, type Field } from "../../parts/frame/form";
import { accountRoles, type Role } from "../../parts/frame/session";
import { scopePicker } from "./scopes";
import { texts } from "./texts";

export interface RoleFields {
  fields: Field[];
  role(): Role;
  scopes(): string[];
  show(role: Role, scopes: string[]): void;
  /** What is missing, by pointer. */
  check(): Record<string, string>;
}

const needScopes: Role[] = ["planner", "park"];

export function roleFields(id: string): RoleFields {
  const role = select(accountRoles.map((r) => ({ value: r, text: texts[`role.${r}`] })), "planner");
  const may = h("p", { class: "hint", testid: `${id}-may`, "aria-live": "polite" });
  const picker = scopePicker(`${id}-scope`);
  const chosen = () => role.value as Role;
  const explain = () => fill(may, t(texts[`may.${chosen()}`]));
  role.addEventListener("change", () => {
    explain();
    picker.show(chosen(), []);
  });
  onLang(explain);
  explain();
  picker.show(chosen(), []);
  return {
    fields: [
      field({ id: `${id}-role`, label: texts["users.role"], pointer: "/role", control: role }, may),
      field({ id: `${id}-scopes`, label: texts["users.scopes"], pointer: "/scopes", control: picker.element, group: true }),
    ],
    role: chosen,
    scopes: picker.chosen,
    show: (next, scopes) => {
      role.value = next;
      explain();
      picker.show(next, scopes);
    },
    check: () => (needScopes.includes(chosen()) && picker.chosen().length === 0 ? { "/scopes": t(texts["users.needScope"]) } : {}),
  };
}
