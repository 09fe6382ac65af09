/** The accounts there are, and what can be done with each. */
import { fill, h } from "../../base/dom";
import { onLang, t, type TextKey } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { scopeNames } from "../../parts/frame/scopes";
import type { Session } from "../../parts/frame/session";
import { button, confirmed, secretBox, statusLine, table, when } from "../../parts/frame/show";
import { edited } from "./edit";
import { changeUser, removeUser, resetPassword, usersPage, type User } from "./user";

export interface UserList {
  element: HTMLElement;
  load(): Promise<void>;
}

function stateOf(user: User): HTMLElement {
  return h("span", {},
    h("span", { class: user.state === "active" ? "badge badge-ok" : "badge badge-soon" }, t(user.state === "active" ? "users.active" : "users.locked")),
    user.mustChangePassword && " ", user.mustChangePassword && h("span", { class: "badge badge-old" }, t("users.temporary")));
}

class Accounts {
  readonly element = h("div", {});
  private readonly room = h("div", {});
  private readonly status = statusLine("user-status");
  private users: User[] = [];
  private total = 0;
  private next: string | undefined;
  private names = new Map<string, string>();

  constructor(private readonly who: Session) {
    fill(this.element, this.status.box, this.room);
    onLang(() => this.draw());
  }

  async load(more = false): Promise<void> {
    try {
      const page = await usersPage(more ? this.next : undefined);
      this.users = more ? [...this.users, ...page.items] : page.items;
      this.total = page.total;
      this.next = page.next;
      this.draw();
      for (const role of ["park", "planner"] as const) {
        const codes = this.users.filter((u) => (u.role === "park") === (role === "park")).flatMap((u) => u.scopes);
        for (const [code, name] of await scopeNames(role, codes)) this.names.set(code, name);
      }
      this.draw();
    } catch (error) {
      fill(this.room, failureView(error, { retry: () => void this.load() }));
    }
  }

  private draw(): void {
    fill(this.room, h("p", { class: "hint" }, t("users.count", { n: this.total })),
      table("users", "users.list",
        ["users.name", "users.display", "users.role", "users.scopes", "users.state", "users.seen", "users.action"],
        this.users.map((user) => [user.name, user.displayName || "—", t(`role.${user.role}` as TextKey), this.scopesOf(user), stateOf(user),
          user.lastSignInAt ? when(user.lastSignInAt) : t("users.never"), this.actions(user)])),
      this.next && button("page.more", () => void this.load(true)));
  }

  private scopesOf(user: User): string {
    return user.scopes.map((code) => this.names.get(code) ?? code).join(t("listComma")) || "—";
  }

  private actions(user: User): HTMLElement {
    if (user.id === this.who.account) return h("span", { class: "muted" }, t("users.you"));
    const one = (text: TextKey, testid: string, act: () => Promise<void>) =>
      button(text, () => void this.guard(act), { "data-testid": testid, "aria-label": `${t(text)} ${user.name}` });
    return h("div", { class: "actions" },
      one("users.edit", "edit", () => this.edit(user)),
      user.signIn === "password" && one("users.reset", "reset", () => this.reset(user)),
      user.state === "active" ? one("users.lock", "lock", () => this.lock(user)) : one("users.unlock", "unlock", () => this.unlock(user)),
      one("users.remove", "remove", () => this.remove(user)));
  }

  private async guard(act: () => Promise<void>): Promise<void> {
    this.status.say();
    try {
      await act();
    } catch (error) {
      this.status.say(failureView(error));
      this.status.box.scrollIntoView({ block: "nearest" });
    }
  }

  private async done(text: TextKey, user: User): Promise<void> {
    await this.load();
    this.status.say(h("p", { class: "done" }, t(text, { name: user.name })));
  }

  private async edit(user: User): Promise<void> {
    if (await edited(user)) await this.done("users.editDone", user);
  }

  private async reset(user: User): Promise<void> {
    if (!(await confirmed("reset-ask", t("users.resetAsk", { name: user.name }), "users.reset"))) return;
    const secret = await resetPassword(user);
    await this.load();
    this.status.say(secretBox("temporary-password", "users.resetDone", secret, { name: user.name }));
  }

  private async lock(user: User): Promise<void> {
    if (!(await confirmed("lock-ask", t("users.lockAsk", { name: user.name }), "users.lock"))) return;
    await changeUser(user, { state: "locked" });
    await this.done("users.lockDone", user);
  }

  private async unlock(user: User): Promise<void> {
    await changeUser(user, { state: "active" });
    await this.done("users.unlockDone", user);
  }

  private async remove(user: User): Promise<void> {
    if (!(await confirmed("remove-ask", t("users.removeAsk", { name: user.name }), "users.remove"))) return;
    await removeUser(user);
    await this.done("users.removeDone", user);
  }
}

export function userList(who: Session): UserList {
  return new Accounts(who);
}
