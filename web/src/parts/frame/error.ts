/** Failures as a message that says what happened and what can be done. */
import type { ApiError } from "../../base/api";
import { h } from "../../base/dom";
import { signInAddress } from "./session";
import { t } from "../../base/i18n";
import { texts } from "./texts";

function title(error: ApiError): string {
  if (error.status === 0) return t(texts.errOffline);
  if (error.status >= 500) return t(texts.errServer, { status: error.status });
  return error.problem.title ?? t(texts.errRequest);
}

/**
 * `retry` is left out where trying the same again cannot help; `elsewhere` tells which pointers of the problem have a field
 * that shows their message.
 */
export function errorView(error: ApiError, retry?: () => void, elsewhere: (pointer: string) => boolean = () => false): HTMLElement {
  const detail = error.problem.detail ?? (error.status === 0 ? t(texts.errOfflineHint) : "");
  const rest = (error.problem.errors ?? []).filter((e) => !elsewhere(e.pointer)).map((e) => `${e.pointer} ${e.detail}`);
  return h("div", { class: "error-box", role: "alert", testid: "error", "data-status": error.status },
    h("h3", {}, title(error)),
    detail && h("p", {}, detail),
    rest.length > 0 && h("ul", {}, ...rest.map((text) => h("li", {}, text))),
    error.status === 401 && h("a", { href: signInAddress("ended") }, t(texts["nav.signIn"])),
    retry && h("button", { type: "button", class: "button button-quiet", on: { click: retry } }, t(texts.retry)));
}
