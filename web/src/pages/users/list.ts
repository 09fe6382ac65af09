/** The accounts there are, and what can be done with each. */
import { fill, h } from "../../base/dom";
import { onLang, t, type Bilingual } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { input } from "../../parts/frame/form";
import { scopeNames } from "../../parts/frame/scopes";
import type { Session } from "../../parts/frame/session";
import { button, confirmed, secretBox, statusLine, table, when } from "../../parts/frame/show";
import { edited } from "./edit";
import { changeUser, removeUser, resetPassword, usersPage, type User } from "./user";
import { texts } from "./texts";

export interface UserList {
  element: HTMLElement;
  load(): Promise<void>;
}

function stateOf(user: User): HTMLElement {
  return h("span", {},
    h("span", { class: user.state === "active" ? "badge badge-ok" : "badge badge-soon" }, t(user.state === "active" ? texts["users.active"] : texts["users.locked"])),
    user.mustChangePassword && " ", user.mustChangePassword && h("span", { class: "badge badge-old" }, t(texts["users.temporary"])));
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
    fill(this.room, h("p", { class: "hint" }, t(texts["users.count"], { n: this.total })),
      table("users", texts["users.list"],
        [texts["users.name"], texts["users.display"], texts["users.role"], texts["users.scopes"], texts["users.state"], texts["users.seen"], texts["users.action"]],
        this.users.map((user) => [user.name, user.displayName || "—", t(texts[`role.${user.role}`]), this.scopesOf(user), stateOf(user),
          user.lastSignInAt ? when(user.lastSignInAt) : t(texts["users.never"]), this.actions(user)])),
      this.next && button(texts["page.more"], () => void this.load(true)));
  }

  private scopesOf(user: User): string {
    return user.scopes.map((code) => this.names.get(code) ?? code).join(t(texts.listComma)) || "—";
  }

  private actions(user: User): HTMLElement {
    if (user.id === this.who.account) return h("span", { class: "muted" }, t(texts["users.you"]));
    const one = (text: Bilingual, testid: string, act: () => Promise<void>) =>
      button(text, () => void this.guard(act), { "data-testid": testid, "aria-label": `${t(text)} ${user.name}` });
    return h("div", { class: "actions" },
      one(texts["users.edit"], "edit", () => this.edit(user)),
      user.signIn === "password" && one(texts["users.reset"], "reset", () => this.reset(user)),
      user.state === "active" ? one(texts["users.lock"], "lock", () => this.lock(user)) : one(texts["users.unlock"], "unlock", () => this.unlock(user)),
      one(texts["users.remove"], "remove", () => this.remove(user)));
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

  private async done(text: Bilingual, user: User): Promise<void> {
    await this.load();
    this.status.say(h("p", { class: "done" }, t(text, { name: user.name })));
  }

  private async edit(user: User): Promise<void> {
    if (await edited(user)) await this.done(texts["users.editDone"], user);
  }

  private async reset(user: User): Promise<void> {
    const box = input({ type: "checkbox", id: "reset-tokens", "data-testid": "reset-tokens" });
    box.checked = true;
    const tokens = h("label", { class: "check", for: "reset-tokens" }, box, h("span", {}, t(texts["users.resetTokens"])));
    if (!(await confirmed("reset-ask", t(texts["users.resetAsk"], { name: user.name }), texts["users.reset"], tokens))) return;
    const reset = await resetPassword(user, box.checked ? "revoke" : "keep");
    await this.load();
    this.status.say(h("div", {}, secretBox("temporary-password", texts["users.resetDone"], reset.temporaryPassword, { name: user.name }),
      h("p", { class: "done", testid: "reset-ended" },
        t(texts["users.resetEnded"], { sessions: reset.sessionsEnded, revoked: reset.tokensRevoked, kept: reset.tokensKept }))));
  }

  private async lock(user: User): Promise<void> {
    if (!(await confirmed("lock-ask", t(texts["users.lockAsk"], { name: user.name }), texts["users.lock"]))) return;
    await changeUser(user, { state: "locked" });
    await this.done(texts["users.lockDone"], user);
  }

  private async unlock(user: User): Promise<void> {
    await changeUser(user, { state: "active" });
    await this.done(texts["users.unlockDone"], user);
  }

  private async remove(user: User): Promise<void> {
    if (!(await confirmed("remove-ask", t(texts["users.removeAsk"], { name: user.name }), texts["users.remove"]))) return;
    await removeUser(user);
    await this.done(texts["users.removeDone"], user);
  }
}

export function userList(who: Session): UserList {
  return new Accounts(who);
}
