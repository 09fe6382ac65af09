/** Zoom buttons, and the attribution with the map's approval number. */
import { fill, h, liveAttr } from "../../base/dom";
import { onLang, pick, t, type Bilingual } from "../../base/i18n";
import type { About } from "../../base/types";
import { texts } from "./texts";

export interface ZoomActions {
  zoomIn(): void;
  zoomOut(): void;
  home(): void;
}

function iconButton(key: Bilingual, sign: string, action: () => void): HTMLElement {
  const button = h("button", { type: "button", class: "map-button", on: { click: action } },
    h("span", { "aria-hidden": "true" }, sign));
  liveAttr(button, "aria-label", key);
  return liveAttr(button, "title", key);
}

export function zoomControl(actions: ZoomActions): HTMLElement {
  return h("div", { class: "zoom-control" },
    iconButton(texts.zoomIn, "+", actions.zoomIn),
    iconButton(texts.zoomOut, "−", actions.zoomOut),
    iconButton(texts.zoomHome, "⌂", actions.home));
}

/** Source of the boundaries and the approval number that a published map needs; `show` tells it once it is known. */
export function attribution(): { box: HTMLElement; show(about: About | null): void } {
  const box = h("p", { class: "attribution", testid: "attribution" });
  let known: About | null = null;
  const draw = () => {
    const approval = known?.mapApproval ? t(texts.approval, { no: known.mapApproval }) : t(texts.approvalNone);
    fill(box, known && h("span", {}, pick(known.attribution)), h("span", { class: "approval" }, approval));
  };
  draw();
  onLang(draw);
  return { box, show: (about) => { known = about; draw(); } };
}
