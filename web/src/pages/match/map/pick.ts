/** The hint while a place is picked on the map. */
import { h, live } from "../../../base/dom";
import { store } from "../state";

export function pickHint(): HTMLElement {
  const cancel = h("button", { type: "button", on: { click: () => store.set({ picking: false }) } }, live("pickCancel"));
  const hint = h("div", { class: "pick-hint", hidden: true }, h("span", { role: "status" }, live("picking")), cancel);
  store.on(["picking"], () => (hint.hidden = !store.get("picking")));
  return hint;
}
