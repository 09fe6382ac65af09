/** Parks that ask to see contacts. */
import { fill, h, live } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { section } from "../../parts/frame/page";
import { statusLine, when } from "../../parts/frame/show";
import { answer, contactRequests, contacts, type ContactRequest } from "../../parts/records/firm";
import { texts } from "./texts";

/** `changed` is told when a consent was given. */
export function requestsPart(changed: () => Promise<void>): HTMLElement {
  const room = h("ul", { class: "asked" });
  const status = statusLine("request-status");
  let items: ContactRequest[] = [];
  const part = section("requests-part", texts["request.heading"], h("p", { class: "hint" }, live(texts["request.hint"])), room, status.box);
  part.hidden = true;
  const line = (one: ContactRequest) => h("li", { class: "note", testid: "contact-request" },
    h("p", {}, h("b", {}, t(texts["request.line"], { park: one.park ?? one.parkId, firm: one.enterprise ?? "" })), " ", when(one.askedAt)),
    one.message && h("blockquote", {}, one.message),
    h("div", { class: "actions" }, ...([true, false] as const).map((granted) =>
      h("button", { type: "button", class: "button button-quiet", testid: granted ? "grant" : "decline", on: { click: () => void say(one, granted) } },
        t(granted ? texts["request.grant"] : texts["request.decline"])))));
  const draw = () => fill(room, ...items.map(line));
  const load = async () => {
    items = (await contactRequests()).filter(({ state }) => state === "pending");
    part.hidden = items.length === 0 && status.box.childElementCount === 0;
    draw();
  };
  const say = async (one: ContactRequest, granted: boolean) => {
    try {
      if (granted && (await contacts(one.enterpriseId)).length === 0) return status.say(h("p", { class: "note" }, live(texts["request.noContacts"])));
      await answer(one, granted);
      status.say(h("p", { class: "done" }, live(granted ? texts["request.granted"] : texts["request.declined"], { park: one.park ?? one.parkId })));
      if (granted) await changed();
    } catch (error) {
      status.say(failureView(error));
    }
    await load();
  };
  onLang(draw);
  load().catch((error: unknown) => {
    part.hidden = false;
    status.say(failureView(error));
  });
  return part;
}
