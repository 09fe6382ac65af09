/** Ranks the same firm under each policy period and shows the periods side by side. */
import { askedRequest } from "../actions";
import { api } from "../../../base/api";
import { openDialog } from "../../../parts/dialog";
import { fill, h } from "../../../base/dom";
import { t } from "../../../base/i18n";
import { requestErrorView } from "../results/error";
import { asApiError } from "../../../base/wrap";
import { editionsView } from "./view";
import { texts } from "../texts";

/** Parks shown of each period. */
export const listed = 5;

export function openEditions(): Promise<void> {
  return compare(openDialog(t(texts.editionsTitle), "editions", true));
}

async function compare(body: HTMLElement): Promise<void> {
  fill(body, h("p", { class: "hint", role: "status" }, t(texts.editionsLoading)));
  try {
    const { asOf: _, ...request } = askedRequest(listed);
    fill(body, editionsView(await api.editions(request), listed));
  } catch (error) {
    fill(body, requestErrorView(asApiError(error), () => void compare(body)));
  }
}
