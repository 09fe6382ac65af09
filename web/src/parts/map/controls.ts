/** Zoom buttons, the attribution with the map's approval number, and the hint while picking. */
import { fill, h, live, liveAttr } from "../../base/dom";
import { onLang, pick, t, type TextKey } from "../../base/i18n";
import { store } from "../../pages/match/state";

export interface ZoomActions {
  zoomIn(): void;
  zoomOut(): void;
  home(): void;
}

function iconButton(key: TextKey, sign: string, action: () => void): HTMLElement {
  const button = h("button", { type: "button", class: "map-button", on: { click: action } },
    h("span", { "aria-hidden": "true" }, sign));
  liveAttr(button, "aria-label", key);
  return liveAttr(button, "title", key);
}

export function zoomControl(actions: ZoomActions): HTMLElement {
  return h("div", { class: "zoom-control" },
    iconButton("zoomIn", "+", actions.zoomIn),
    iconButton("zoomOut", "−", actions.zoomOut),
    iconButton("zoomHome", "⌂", actions.home));
}

/** Source of the boundaries and the approval number that a published map needs. */
export function attribution(): HTMLElement {
  const box = h("p", { class: "attribution", testid: "attribution" });
  const show = () => {
    const about = store.get("about");
    const approval = about?.mapApproval ? t("approval", { no: about.mapApproval }) : t("approvalNone");
    fill(box, about && h("span", {}, pick(about.attribution)), h("span", { class: "approval" }, approval));
  };
  show();
  store.on(["about"], show);
  onLang(show);
  return box;
}

export function pickHint(): HTMLElement {
  const cancel = h("button", { type: "button", on: { click: () => store.set({ picking: false }) } }, live("pickCancel"));
  const hint = h("div", { class: "pick-hint", hidden: true }, h("span", { role: "status" }, live("picking")), cancel);
  store.on(["picking"], () => (hint.hidden = !store.get("picking")));
  return hint;
}
