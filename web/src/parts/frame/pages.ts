/** The pages there are, and whose they are. */
import type { Role } from "./session";

/** Names of pages: those of their folders; `index` is the match page. */
export type PageName = "index" | "many" | "firms" | "shortlist" | "account" | "users" | "imports" | "audit" | "park" | "own" | "statements" | "sign-in";

/** The pages everyone may use, in the order of the bar. */
export const openPages: readonly PageName[] = ["index", "many", "firms", "shortlist"];

/** Pages that are not everyone's; the server refuses what a page of these asks for all the same. */
export const places: { name: PageName; roles: Role[] }[] = [
  { name: "own", roles: ["enterprise"] },
  { name: "park", roles: ["park"] },
  { name: "statements", roles: ["planner", "admin"] },
  { name: "imports", roles: ["planner", "admin"] },
  { name: "audit", roles: ["planner", "admin"] },
  { name: "users", roles: ["admin"] },
];
