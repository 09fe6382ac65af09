/** The sign-in page. */
import { ApiError } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { field, form, input } from "../../parts/frame/form";
import { openPage, section } from "../../parts/frame/page";
import { backTo, calledOf, signIn, type Session } from "../../parts/frame/session";
import { texts } from "./texts";

const asked = new URLSearchParams(location.search);

/** "1 分 5 秒", "28 秒". */
function span(seconds: number): string {
  return seconds >= 60
    ? t(texts["signIn.minutes"], { m: Math.floor(seconds / 60), n: seconds % 60 })
    : t(texts["signIn.seconds"], { n: seconds });
}

/** Counts the waiting time down; a screen reader hears it once, and once more at its end. */
function waiting(box: HTMLElement, seconds: number, done: () => void): void {
  const until = Date.now() + seconds * 1000;
  const shown = h("p", { class: "error-box", testid: "locked-out", "aria-hidden": "true" });
  fill(box, h("p", { class: "visually-hidden", role: "alert" }, t(texts["signIn.lockedOut"], { wait: span(seconds) })), shown);
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left > 0) {
      shown.textContent = t(texts["signIn.lockedOut"], { wait: span(left) });
      return;
    }
    clearInterval(timer);
    fill(box, h("p", { role: "status", testid: "wait-over" }, t(texts["signIn.again"])));
    done();
  };
  const timer = setInterval(tick, 1000);
  tick();
}

function reason(): HTMLElement | null {
  const why = asked.get("reason");
  if (why !== "needed" && why !== "ended" && why !== "single") return null;
  return h("p", { class: "note", role: "status", testid: "reason" }, live(texts[`signIn.${why === "single" ? "singleFailed" : why}`]));
}

function already(who: Session): HTMLElement | null {
  if (who.role === "public") return null;
  return h("div", { class: "note", testid: "already" },
    h("p", {}, live(texts["signIn.already"], { name: calledOf(who) }), " ", h("a", { href: backTo(asked.get("back")) }, live(texts["signIn.goOn"]))),
    h("p", { class: "hint" }, live(texts["signIn.orOther"])));
}

function signInForm(): HTMLElement {
  const name = input({ autocomplete: "username", autocapitalize: "none", spellcheck: "false", maxlength: 64 });
  const password = input({ type: "password", autocomplete: "current-password", maxlength: 1000 });
  const seen = input({ type: "checkbox", id: "show-password", testid: "show-password" });
  seen.addEventListener("change", () => (password.type = seen.checked ? "text" : "password"));
  const note = h("div", { "aria-live": "off" });
  const fields = [
    field({ id: "name", label: texts["signIn.name"], pointer: "/name", control: name }),
    field({ id: "password", label: texts["signIn.password"], pointer: "/password", control: password },
      h("label", { class: "check", for: "show-password" }, seen, h("span", {}, live(texts["signIn.show"])))),
  ];
  const body = form({
    testid: "sign-in", submit: texts["signIn.submit"], fields, extra: [note],
    check: () => ({
      ...(name.value.trim() === "" ? { "/name": t(texts["signIn.needName"]) } : {}),
      ...(password.value === "" ? { "/password": t(texts["signIn.needPassword"]) } : {}),
    }),
    send: async () => {
      fill(note);
      try {
        const who = await signIn(name.value, password.value);
        const back = backTo(asked.get("back"));
        location.replace(who.mustChangePassword ? `/account?${new URLSearchParams({ back })}` : back);
      } catch (error) {
        if (!refused(error)) throw error;
      }
    },
  });
  const submit = body.querySelector<HTMLButtonElement>("button[type=submit]") as HTMLButtonElement;
  const refused = (error: unknown): boolean => {
    if (!(error instanceof ApiError)) return false;
    if (error.status === 401) {
      const wrong = () => fill(note, h("p", { class: "error-box", role: "alert", testid: "wrong" }, t(texts["signIn.wrong"])));
      wrong();
      password.select();
      return true;
    }
    if (error.status !== 429) return false;
    submit.disabled = true;
    waiting(note, error.retryAfter, () => (submit.disabled = false));
    return true;
  };
  onLang(() => fill(note));
  return body;
}

/** The way by the organisation's own sign-in, where there is one. */
function single(who: Session): HTMLElement | null {
  if (!who.oidc) return null;
  const back = backTo(asked.get("back"));
  const query = new URLSearchParams({ returnTo: back.startsWith("/sign-in") ? "/" : back });
  return h("div", { class: "single" },
    h("a", { class: "button button-main", href: `/api/v1/session/oidc?${query}`, testid: "single-sign-on" }, live(texts["signIn.single"])),
    h("p", { class: "hint" }, live(texts["signIn.orLocal"])));
}

void openPage({
  page: "sign-in", heading: texts["signIn.heading"], beforePasswordChange: true,
  build: (who) => {
    setTimeout(() => document.getElementById("name")?.focus());
    return [h("div", { class: "narrow" }, reason(), already(who), single(who), signInForm(),
      section("no-account", texts["signIn.noAccount"], h("p", { class: "hint" }, live(texts["signIn.noAccountHow"]))))];
  },
});
