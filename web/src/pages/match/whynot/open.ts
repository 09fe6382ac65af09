/** Asks why a park is not first, and shows the answer over the page. */
import { askedRequest } from "../actions";
import { api } from "../../../base/api";
import { openDialog } from "../../../parts/dialog";
import { fill, h } from "../../../base/dom";
import { t } from "../../../base/i18n";
import { requestErrorView } from "../results/error";
import { asApiError } from "../../../base/wrap";
import { explanationView } from "./view";
import { texts } from "../texts";

export function openWhyNot(park: string, name: string): Promise<void> {
  return explain(openDialog(t(texts.whyNotTitle, { park: name }), "why-not"), park);
}

async function explain(body: HTMLElement, park: string): Promise<void> {
  fill(body, h("p", { class: "hint", role: "status" }, t(texts.whyNotLoading)));
  try {
    const { top: _, ...request } = askedRequest();
    const { explanation } = await api.whyNot(park, request);
    fill(body, explanationView(explanation));
  } catch (error) {
    fill(body, requestErrorView(asApiError(error), () => void explain(body, park)));
  }
}

/** `short` where there is little room: a link that names the park to a screen reader only. */
export function whyNotButton(park: string, name: string, short = false): HTMLElement {
  return h("button", {
    type: "button", class: short ? "link" : "button button-quiet", testid: "why-not-button", "data-park-id": park,
    "aria-label": short ? t(texts.whyNotTitle, { park: name }) : null,
    on: { click: () => void openWhyNot(park, name) },
  }, t(short ? texts.whyNotShort : texts.whyNotFirst));
}
