/** A failed request as words: what happened, and what can be done. */
import type { ApiError } from "../../base/api";
import { h } from "../../base/dom";
import { t } from "../../base/i18n";
import { asApiError } from "../../base/wrap";
import { said } from "./said";
import { signInAddress } from "./session";
import { texts } from "./texts";

function title(error: ApiError): string {
  if (error.status === 0) return t(texts.errOffline);
  if (error.status === 401) return t(texts["page.ended"]);
  if (error.status >= 500 && error.status !== 503) return t(texts.errServer, { status: error.status });
  return said(error.problem.title) || t(texts.errRequest);
}

function detail(error: ApiError): string {
  if (error.status === 0) return t(texts.errOfflineHint);
  if (error.status === 401) return t(texts["page.endedHow"]);
  if (error.status === 403 && error.problem.detail?.includes("X-CSRF-Token")) return t(texts["page.stale"]);
  const wait = error.retryAfter > 0 ? ` ${t(texts["page.wait"], { n: error.retryAfter })}` : "";
  return said(error.problem.detail) + wait;
}

/** `shown` are pointers of faults that stand beside their fields already. */
export function failureView(thrown: unknown, options: { retry?: () => void; shown?: Set<string> } = {}): HTMLElement {
  const error = asApiError(thrown);
  const rest = (error.problem.errors ?? []).filter(({ pointer }) => !options.shown?.has(`/${pointer.replace(/^[#/]+/, "")}`));
  return h("div", { class: "error-box", role: "alert", testid: "error", "data-status": error.status },
    h("h3", {}, title(error)),
    h("p", {}, detail(error)),
    rest.length > 0 && h("ul", {}, ...rest.map((f) => h("li", {}, `${f.pointer} ${said(f.detail)}`))),
    error.status === 401 && h("a", { class: "button button-quiet", href: signInAddress("ended"), testid: "sign-in-again" }, t(texts["nav.signIn"])),
    options.retry && error.status !== 401 && error.status !== 403
      && h("button", { type: "button", class: "button button-quiet", on: { click: options.retry } }, t(texts.retry)));
}
