/** Asks why a park is not first, and shows the answer over the page. */
import { askedRequest } from "../actions";
import { api } from "../../../base/api";
import { openDialog } from "../../../parts/dialog";
import { fill, h } from "../../../base/dom";
import { t, type TextKey } from "../../../base/i18n";
import { requestErrorView } from "../results/error";
import { asApiError } from "../../../base/wrap";
import { explanationView } from "./view";

export function openWhyNot(park: string, name: string): Promise<void> {
  return explain(openDialog(t("whyNotTitle", { park: name }), "why-not"), park);
}

async function explain(body: HTMLElement, park: string): Promise<void> {
  fill(body, h("p", { class: "hint", role: "status" }, t("whyNotLoading")));
  try {
    const { top: _, ...request } = askedRequest();
    const { explanation } = await api.whyNot(park, request);
    fill(body, explanationView(explanation));
  } catch (error) {
    fill(body, requestErrorView(asApiError(error), () => void explain(body, park)));
  }
}

export function whyNotButton(park: string, name: string, text: TextKey = "whyNotFirst"): HTMLElement {
  return h("button", {
    type: "button", class: text === "whyNotFirst" ? "button button-quiet" : "link", testid: "why-not-button", "data-park-id": park,
    "aria-label": text === "whyNotFirst" ? null : t("whyNotTitle", { park: name }),
    on: { click: () => void openWhyNot(park, name) },
  }, t(text));
}
