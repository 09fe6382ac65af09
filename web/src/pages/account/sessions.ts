/** Where one is signed in, and ending what one does not know. */
import { request, send } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { onLang, t, tOr } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { section } from "../../parts/frame/page";
import { button, statusLine, table, when } from "../../parts/frame/show";

interface Item {
  id: number;
  method: string;
  address: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export function sessionsPart(): HTMLElement {
  const room = h("div", {});
  const status = statusLine("session-ended");
  let items: Item[] = [];
  const draw = () => fill(room, table("sessions", "account.sessions",
    ["account.since", "account.seen", "account.from", "account.by", "account.action"],
    items.map((s) => [when(s.createdAt), when(s.lastSeenAt), s.address, tOr(`account.by.${s.method}`, s.method),
      s.current ? h("span", { class: "badge badge-ok" }, t("account.this"))
        : button("account.end", () => void end(s), { "aria-label": `${t("account.end")} ${s.address}` })])));
  const load = async () => {
    try {
      items = (await request<{ items: Item[] }>("/sessions")).items;
      draw();
    } catch (error) {
      fill(room, failureView(error, { retry: () => void load() }));
    }
  };
  const end = async (one: Item) => {
    try {
      await send(`/sessions/${one.id}`, { method: "DELETE" });
      status.say(t("account.ended"));
    } catch (error) {
      status.say(failureView(error));
    }
    await load();
  };
  onLang(draw);
  document.addEventListener("tidu:sessions", () => void load());
  void load();
  return section("sessions-part", "account.sessions", h("p", { class: "hint" }, live("account.sessionsHint")), room, status.box);
}
