/** Tokens for programs: make one, see it once, take it back. */
import { request, send } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { onLang, t, tOr } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { field, form, input, select } from "../../parts/frame/form";
import { section } from "../../parts/frame/page";
import { button, confirmed, secretBox, statusLine, table, when } from "../../parts/frame/show";
import { texts } from "./texts";

interface Item {
  id: number;
  name: string;
  grants: string[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

const grants = ["read", "write", "import"] as const;

function expiry(item: Item): Node {
  return Date.parse(item.expiresAt) < Date.now()
    ? h("span", {}, when(item.expiresAt), " ", h("span", { class: "badge badge-old" }, t(texts["account.expired"])))
    : when(item.expiresAt);
}

function makeForm(made: (name: string, token: string) => Promise<void>): HTMLElement {
  const name = input({ maxlength: 80 });
  const boxes = grants.map((grant) => input({ type: "checkbox", id: `grant-${grant}`, value: grant, "data-testid": `grant-${grant}` }));
  const choices = h("div", {}, ...grants.map((grant, i) =>
    h("label", { class: "check", for: `grant-${grant}` }, boxes[i], h("span", {}, live(texts[`grant.${grant}`])))));
  const days = select([
    { value: "7", text: texts["account.days7"] }, { value: "30", text: texts["account.days30"] },
    { value: "90", text: texts["account.days90"] }, { value: "365", text: texts["account.days365"] }], "30");
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  return form({
    testid: "make-token", submit: texts["account.makeToken"],
    fields: [
      field({ id: "token-name", label: texts["account.tokenName"], pointer: "/name", control: name, hint: texts["account.tokenNameHint"] }),
      field({ id: "grants", label: texts["account.grants"], pointer: "/grants", control: choices, group: true }),
      field({ id: "days", label: texts["account.days"], pointer: "/days", control: days }),
    ],
    check: () => ({
      ...(name.value.trim() === "" ? { "/name": t(texts["account.needName"]) } : {}),
      ...(chosen().length === 0 ? { "/grants": t(texts["account.needGrant"]) } : {}),
    }),
    send: async () => {
      const body = JSON.stringify({ name: name.value.trim(), grants: chosen(), days: Number(days.value) });
      const { token } = await request<{ token: string }>("/tokens", { method: "POST", body });
      await made(name.value.trim(), token);
      name.value = "";
      for (const box of boxes) box.checked = false;
    },
  });
}

export function tokensPart(): HTMLElement {
  const room = h("div", {});
  const secret = h("div", {});
  const status = statusLine("token-status");
  let items: Item[] = [];
  const draw = () => fill(room, items.length === 0 ? h("p", { class: "muted" }, t(texts["account.noTokens"])) : table("tokens", texts["account.tokens"],
    [texts["account.tokenName"], texts["account.grants"], texts["account.tokenMade"], texts["account.tokenExpires"], texts["account.tokenUsed"], texts["account.action"]],
    items.map((one) => [one.name, one.grants.map((g) => tOr(texts, `grant.short.${g}`, g)).join(t(texts.listComma)), when(one.createdAt), expiry(one),
      one.lastUsedAt ? when(one.lastUsedAt) : t(texts["account.never"]),
      button(texts["account.revoke"], () => void revoke(one), { "aria-label": `${t(texts["account.revoke"])} ${one.name}` })])));
  const load = async () => {
    try {
      items = (await request<{ items: Item[] }>("/tokens")).items;
      draw();
    } catch (error) {
      fill(room, failureView(error, { retry: () => void load() }));
    }
  };
  const revoke = async (one: Item) => {
    if (!(await confirmed("revoke", t(texts["account.revokeAsk"], { name: one.name }), texts["account.revoke"]))) return;
    try {
      await send(`/tokens/${one.id}`, { method: "DELETE" });
      fill(secret);
      status.say(h("p", { class: "done" }, t(texts["account.revoked"], { name: one.name })));
      document.dispatchEvent(new CustomEvent("tidu:tokens"));
    } catch (error) {
      status.say(failureView(error));
      await load();
    }
  };
  onLang(draw);
  document.addEventListener("tidu:tokens", () => void load());
  void load();
  return section("tokens-part", texts["account.tokens"], h("p", { class: "hint" }, live(texts["account.tokensHint"])), room, status.box, secret,
    h("div", { class: "inset" }, makeForm(async (name, token) => {
      fill(secret, secretBox("token-secret", texts["account.tokenOnce"], token, { name }));
      document.dispatchEvent(new CustomEvent("tidu:tokens"));
    })));
}
