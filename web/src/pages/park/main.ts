/** The page of a park's own record. */
import { ApiError } from "../../base/api";
import { h, live } from "../../base/dom";
import { openPage } from "../../parts/frame/page";
import { incomingPart } from "./incoming";
import { parkOf } from "./park";
import { record } from "./record";
import { statementsPart } from "./statements";
import { texts } from "./texts";

async function one(id: string): Promise<HTMLElement> {
  try {
    const park = await parkOf(id);
    return h("div", {}, record(park), statementsPart(park));
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
    return h("p", { class: "note", role: "alert" }, live(texts["park.gone"], { id }));
  }
}

void openPage({
  page: "park", heading: texts["park.heading"], lead: texts["park.lead"], roles: ["park"],
  build: async ({ scopes = [] }) => scopes.length === 0
    ? [h("p", { class: "note" }, live(texts["park.none"]))]
    : [incomingPart(scopes), ...(await Promise.all(scopes.map(one)))],
});
