/** The frame of a page: bar, heading, and who may see it. */
import { fill, h, live, type Child } from "../../base/dom";
import { applyToDocument, onLang, setTitle, t, type Bilingual } from "../../base/i18n";
import type { PageName } from "./pages";
import { topBar } from "./shell";
import { failureView } from "./failure";
import { calledOf, session, signInAddress, type Role, type Session } from "./session";
import { texts } from "./texts";

interface Definition {
  page: PageName;
  heading: Bilingual;
  lead?: Bilingual;
  /** Who may use the page; left out: everyone. */
  roles?: Role[];
  /** Shown also to somebody whose password is temporary. */
  beforePasswordChange?: boolean;
  build(who: Session, main: HTMLElement): Child[] | Promise<Child[]>;
}

function refusal(who: Session, roles: Role[]): HTMLElement {
  const box = h("div", { class: "refusal", role: "alert", testid: "refused" });
  const show = () => fill(box,
    h("h2", {}, t(texts["page.refused"])),
    h("p", {}, t(texts["page.refusedWho"], {
      role: t(texts[`role.${who.role}`]), name: calledOf(who),
      roles: roles.map((role) => t(texts[`role.${role}`])).join(t(texts.listComma)),
    })),
    h("p", {}, t(texts["page.refusedHow"])),
    h("p", { class: "actions" },
      h("a", { class: "button button-quiet", href: signInAddress() }, t(texts["page.otherAccount"])),
      h("a", { class: "button button-quiet", href: "/" }, t(texts["page.toMatch"]))));
  show();
  onLang(show);
  return box;
}

/** Draws the frame, then the page, or why it is not for this visitor; who is not signed in is led to sign in. */
export async function openPage(page: Definition): Promise<void> {
  setTitle(page.heading);
  applyToDocument();
  const content = h("div", { class: "page-content", "aria-busy": "true" }, h("p", { class: "muted" }, live(texts["page.loading"])));
  const main = h("main", { class: "office", id: "main", tabindex: -1 },
    h("div", { class: "office-head" }, h("h1", {}, live(page.heading)), page.lead && h("p", { class: "page-lead" }, live(page.lead))),
    content);
  fill(document.getElementById("app") as HTMLElement,
    h("a", { class: "skip", href: "#main" }, live(texts.skipMain)), topBar(page.page), main);
  const load = async () => {
    try {
      const who = await session();
      if (page.roles && who.role === "public") return location.replace(signInAddress("needed"));
      if (who.mustChangePassword && !page.beforePasswordChange) {
        return location.replace(`/account?${new URLSearchParams({ back: location.pathname + location.search })}`);
      }
      if (page.roles && !page.roles.includes(who.role)) fill(content, refusal(who, page.roles));
      else fill(content, ...(await page.build(who, main)));
    } catch (error) {
      fill(content, failureView(error, { retry: () => void load() }));
    }
    content.removeAttribute("aria-busy");
    document.body.dataset.ready = "true";
  };
  await load();
}

/** A part of a page under a heading of its own. */
export function section(testid: string, heading: Bilingual, ...children: Child[]): HTMLElement {
  return h("section", { class: "part", testid, "aria-labelledby": `${testid}-h` },
    h("h2", { id: `${testid}-h` }, live(heading)), ...children);
}
