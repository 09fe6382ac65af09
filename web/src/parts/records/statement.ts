/** A figure that a park states of itself, and the ways to it. */
import { everything, request, send } from "../../base/api";
import type { Schemas } from "../../base/types";
import { h } from "../../base/dom";
import { t } from "../../base/i18n";
import { texts } from "./texts";

export type Statement = Schemas["Statement"];

const of = (park: string) => `/parks/${encodeURIComponent(park)}/statements`;

export const statementsOf = (park: string) => everything<Statement>(of(park));

export const statementsIn = (state: string) => everything<Statement>("/statements", { state });

export const state = (park: string, body: unknown) =>
  request(of(park), { method: "POST", body: JSON.stringify(body) });

export const withdraw = (one: Statement) => send(`${of(one.parkId)}/${one.id}`, { method: "DELETE" });

export const review = (one: Statement, decision: "accepted" | "refused", reason = "") =>
  request<Statement>(`${of(one.parkId)}/${one.id}/review`, { method: "POST", body: JSON.stringify({ decision, reason }) });

const badges = { pending: "badge-soon", accepted: "badge-ok", refused: "badge-old" } as const;

export const stateBadge = (one: Statement): HTMLElement =>
  h("span", { class: `badge ${badges[one.state]} nowrap` }, t(texts[`statement.${one.state}`]));
