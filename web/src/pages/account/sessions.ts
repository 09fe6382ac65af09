/** Where one is signed in, and ending what one does not know. */
import { request, send } from "../../base/api";
import { fill, h, live } from "../../base/dom";
import { onLang, t, tOr } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { section } from "../../parts/frame/page";
import { button, statusLine, table, when } from "../../parts/frame/show";
import { texts } from "./texts";

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
  const draw = () => fill(room, table("sessions", texts["account.sessions"],
    [texts["account.since"], texts["account.seen"], texts["account.from"], texts["account.by"], texts["account.action"]],
    items.map((s) => [when(s.createdAt), when(s.lastSeenAt), s.address, tOr(texts, `account.by.${s.method}`, s.method),
      s.current ? h("span", { class: "badge badge-ok" }, t(texts["account.this"]))
        : button(texts["account.end"], () => void end(s), { "aria-label": `${t(texts["account.end"])} ${s.address}` })])));
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
      status.say(t(texts["account.ended"]));
    } catch (error) {
      status.say(failureView(error));
    }
    await load();
  };
  onLang(draw);
  document.addEventListener("tidu:sessions", () => void load());
  void load();
  return section("sessions-part", texts["account.sessions"], h("p", { class: "hint" }, live(texts["account.sessionsHint"])), room, status.box);
}
