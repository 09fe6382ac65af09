/** The hint while a place is picked on the map. */
import { h, live } from "../../../base/dom";
import { store } from "../state";
import { texts } from "../texts";

export function pickHint(): HTMLElement {
  const cancel = h("button", { type: "button", on: { click: () => store.set({ picking: false }) } }, live(texts.pickCancel));
  const hint = h("div", { class: "pick-hint", hidden: true }, h("span", { role: "status" }, live(texts.picking)), cancel);
  store.on(["picking"], () => (hint.hidden = !store.get("picking")));
  return hint;
}
