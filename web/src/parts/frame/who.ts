/** Who is signed in, in the bar above every page, and which pages that opens. */
import { fill, h, live, liveAttr } from "../../base/dom";
import { places, type PageName } from "./pages";
import { accountRoles, calledOf, session, signInAddress, signOut, type Session } from "./session";
import { texts } from "./texts";

/** The pages that the role of whoever is signed in opens. */
export async function placesOf(): Promise<PageName[]> {
  try {
    const { role } = await session();
    return places.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  } catch {
    // The page itself tells that the server cannot be reached.
    return [];
  }
}

function visitor(current: PageName): HTMLElement[] {
  const href = current === "sign-in" ? location.pathname + location.search : signInAddress();
  return [h("a", { class: "who-in", href, testid: "sign-in-link" }, live(texts["nav.signIn"]))];
}

function signedIn(who: Session, current: PageName): HTMLElement[] {
  const out = h("button", { type: "button", class: "who-out", testid: "sign-out" }, live(texts["nav.signOut"]));
  out.addEventListener("click", () => {
    out.disabled = true;
    signOut().catch(() => (out.disabled = false));
  });
  const account = h("a", { href: "/account", class: "who-account", testid: "account-link",
    "aria-current": current === "account" ? "page" : null },
  h("span", { class: "who-name" }, calledOf(who)), h("span", { class: "who-role" }, live(texts[`role.${who.role}`])));
  return [liveAttr(account, "title", texts["nav.account"]), out];
}

export function whoBox(current: PageName): HTMLElement {
  const box = h("div", { class: "who", testid: "who" });
  session().then((who) => {
    fill(box, ...(accountRoles.includes(who.role) ? signedIn(who, current) : visitor(current)));
    box.dataset.role = who.role;
  }, () => fill(box, ...visitor(current)));
  return box;
}
