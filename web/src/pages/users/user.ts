/** An account as the server shows it, and what is asked of the server about accounts. */
import { request, send } from "../../base/api";
import type { ItemList, Schemas } from "../../base/types";
import type { Role } from "../../parts/frame/session";

export type User = Schemas["Account"];

export interface Change {
  displayName: string;
  role: Role;
  scopes: string[];
  state: "active" | "locked";
}

const pathOf = (user: User) => `/users/${user.id}`;

/** A page of accounts; `next` is the address of the page after it. */
export const usersPage = (next?: string): Promise<ItemList<User>> =>
  request<ItemList<User>>(next ? next.replace(/^\/api\/v1/, "") : "/users?limit=100");

export const addUser = (wanted: { name: string; displayName: string; role: Role; scopes: string[] }) =>
  request<{ id: number; name: string; temporaryPassword?: string }>("/users", { method: "POST", body: JSON.stringify(wanted) });

/** Changes the account as it is now; whoever changed it in between is not overwritten unseen. */
export async function changeUser(user: User, change: Partial<Change>, etag?: string): Promise<void> {
  const version = etag ?? (await versionOf(user));
  const { displayName, role, scopes } = user;
  const state = user.state === "locked" ? "locked" : "active";
  const body = JSON.stringify({ displayName, role, scopes, state, ...change });
  await send(pathOf(user), { method: "PUT", body, headers: { "If-Match": version } });
}

export async function versionOf(user: User): Promise<string> {
  return (await send(pathOf(user))).headers.get("ETag") ?? "";
}

export const removeUser = (user: User) => send(pathOf(user), { method: "DELETE" });

/** A temporary password, and what the change ended and left. */
export interface Reset {
  temporaryPassword: string;
  sessionsEnded: number;
  tokensKept: number;
  tokensRevoked: number;
}

export const resetPassword = (user: User, tokens: "keep" | "revoke"): Promise<Reset> =>
  request<Reset>(`${pathOf(user)}/password`, { method: "POST", body: JSON.stringify({ tokens }) });
