/** Who is signed in, and the ways in and out. */
import { ApiError, request, send, useCsrf } from "../../base/api";
import type { Schemas } from "../../base/types";

export type Session = Schemas["Session"];

export type Role = Session["role"];

export const accountRoles: Role[] = ["enterprise", "park", "organizer", "planner", "admin"];

let asked: Promise<Session> | null = null;

/** Keeps what the server says of the session, and what later requests have to show. */
function keep(session: Session): Session {
  useCsrf(session.csrf);
  asked = Promise.resolve(session);
  return session;
}

/** The session, asked for once a page. */
export function session(): Promise<Session> {
  asked ??= request<Session>("/session").then(keep).catch((error: unknown) => {
    asked = null;
    throw error;
  });
  return asked;
}

export async function signIn(name: string, password: string): Promise<Session> {
  return keep(await request<Session>("/session", { method: "POST", body: JSON.stringify({ name, password }) }));
}

/** The answer begins another session in the place of the present one; all others end, tokens only if so chosen. */
export async function changePassword(current: string, password: string, tokens: "keep" | "revoke"): Promise<Session> {
  const body = JSON.stringify({ current, password, tokens });
  return keep(await request<Session>("/session/password", { method: "PUT", body }));
}

/** Signs out and goes to the match page, which is everyone's. */
export async function signOut(): Promise<void> {
  try {
    await send("/session", { method: "DELETE" });
  } catch (error) {
    // The session had ended already: nothing is left to sign out from.
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
  location.assign("/");
}

/** A page of ours out of an address's `back`; anything else leads to the match page. */
export function backTo(text: string | null): string {
  try {
    const target = new URL(text ?? "/", location.origin);
    return target.origin === location.origin ? target.pathname + target.search + target.hash : "/";
  } catch {
    return "/";
  }
}

/** The sign-in page, which leads back to where one came from. */
export function signInAddress(reason = ""): string {
  const query = new URLSearchParams({ back: location.pathname + location.search });
  if (reason) query.set("reason", reason);
  return `/sign-in?${query}`;
}

/** What a person is called. */
export const calledOf = (who: Session): string => who.displayName || who.name || "";
