/** Changing one's password, with the rules told beforehand, and what becomes of sessions and tokens. */
import { request } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { field, form, input } from "../../parts/frame/form";
import { section } from "../../parts/frame/page";
import { backTo, changePassword, type Session } from "../../parts/frame/session";
import { texts } from "./texts";

const shortest = 12;
const longest = 128;
/** As the server counts: code points of the NFKC form. */
const lengthOf = (text: string) => [...text.normalize("NFKC")].length;

function fault(text: string): string {
  const length = lengthOf(text);
  if (length < shortest) return t(texts["account.tooShort"], { n: shortest - length });
  return length > longest ? t(texts["account.tooLong"]) : "";
}

/** Asks whether tokens end too, where there are any that work. */
function tokensQuestion(): { element: HTMLElement; choice: () => "keep" | "revoke"; load: () => Promise<void> } {
  const box = input({ type: "checkbox", id: "revoke-tokens", "data-testid": "revoke-tokens" });
  const label = h("span", {});
  const element = h("label", { class: "check", for: "revoke-tokens" }, box, label);
  let working = 0;
  const draw = () => {
    element.hidden = working === 0;
    fill(label, t(texts["account.alsoTokens"], { n: working }));
  };
  const load = async () => {
    // Where they cannot be asked for, none is offered, and all are kept; the answer tells how many.
    const tokens = await request<{ items: { expiresAt: string }[] }>("/tokens").catch(() => ({ items: [] as { expiresAt: string }[] }));
    working = tokens.items.filter((one) => Date.parse(one.expiresAt) > Date.now()).length;
    if (working === 0) box.checked = false;
    draw();
  };
  onLang(draw);
  draw();
  document.addEventListener("tidu:tokens", () => void load());
  return { element, choice: () => (box.checked ? "revoke" : "keep"), load };
}

/** What a change ended and left, in words. */
function outcome(session: Session): HTMLElement {
  const { sessionsEnded = 0, tokensKept = 0, tokensRevoked = 0 } = session.passwordChange ?? {};
  return h("p", { class: "done" }, live(texts["account.changed"]), " ", live(texts["account.changedSessions"], { n: sessionsEnded }), " ",
    tokensRevoked > 0 && live(texts["account.changedRevoked"], { n: tokensRevoked }), tokensKept > 0 && live(texts["account.changedKept"], { n: tokensKept }));
}

export function passwordPart(who: Session): HTMLElement {
  if (who.method === "oidc") return section("password-part", texts["account.password"], h("p", {}, live(texts["account.oidc"])));
  const current = input({ type: "password", autocomplete: "current-password", maxlength: 1000 });
  const wanted = input({ type: "password", autocomplete: "new-password", maxlength: 1000 });
  const again = input({ type: "password", autocomplete: "new-password", maxlength: 1000 });
  const length = h("p", { class: "hint", "aria-hidden": "true" });
  const count = () => fill(length, wanted.value && t(texts["account.length"], { n: lengthOf(wanted.value) }));
  wanted.addEventListener("input", count);
  onLang(count);
  const done = h("div", { role: "status", testid: "password-changed" });
  const tokens = tokensQuestion();
  if (who.mustChangePassword !== true) void tokens.load();
  const part = section("password-part", texts["account.password"],
    h("div", { class: "rules", id: "password-rules" }, h("h3", {}, live(texts["account.rules"])),
      h("ul", {}, ...[texts["account.rule1"], texts["account.rule2"], texts["account.rule3"], texts["account.rule4"]].map((text) => h("li", {}, live(text))))),
    form({
      testid: "change-password", submit: texts["account.change"],
      fields: [
        field({ id: "current", label: texts["account.current"], pointer: "/current", control: current }),
        field({ id: "new-password", label: texts["account.new"], pointer: "/password", control: wanted }, length),
        field({ id: "repeat", label: texts["account.repeat"], pointer: "/repeat", control: again }),
      ],
      extra: [h("p", { class: "hint" }, live(texts["account.otherSessions"])), tokens.element, done],
      check: () => {
        const faults: Record<string, string> = {};
        fill(done);
        if (current.value === "") faults["/current"] = t(texts["account.needCurrent"]);
        if (fault(wanted.value)) faults["/password"] = fault(wanted.value);
        if (again.value !== wanted.value) faults["/repeat"] = t(texts["account.differs"]);
        return faults;
      },
      send: async () => {
        const temporary = who.mustChangePassword === true;
        const changed = await changePassword(current.value, wanted.value, tokens.choice());
        if (temporary) return location.replace(backTo(new URLSearchParams(location.search).get("back") ?? "/account"));
        for (const one of [current, wanted, again]) one.value = "";
        count();
        fill(done, outcome(changed));
        document.dispatchEvent(new CustomEvent("tidu:sessions"));
        document.dispatchEvent(new CustomEvent("tidu:tokens"));
      },
    }));
  wanted.setAttribute("aria-describedby", `password-rules ${wanted.getAttribute("aria-describedby") ?? ""}`.trim());
  return part;
}
