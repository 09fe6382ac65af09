/** The page of a firm's own records: what it means to move, who may see it, the parks it turned to. */
import { fill, h, live } from "../../base/dom";
import { t } from "../../base/i18n";
import { failureView } from "../../parts/frame/failure";
import { openPage } from "../../parts/frame/page";
import { confirmed, statusLine } from "../../parts/frame/show";
import { card, type Card } from "./card";
import { edited } from "./edit";
import { firms, removeFirm, type Firm } from "../../parts/records/firm";
import { requestsPart } from "./requests";
import { texts } from "./texts";

function page(): HTMLElement[] {
  const room = h("div", { testid: "firms" });
  const status = statusLine("firm-status");
  let cards: Card[] = [];
  const load = async () => {
    try {
      const items = await firms();
      cards = items.map((firm) => card(firm, () => void change(firm), () => void remove(firm)));
      fill(room, ...(items.length > 0 ? cards.map(({ element }) => element) : [h("p", { class: "note", testid: "firms-none" }, live(texts["own.none"]))]));
    } catch (error) {
      fill(room, failureView(error, { retry: () => void load() }));
    }
  };
  const tried = async (work: () => Promise<void>) => {
    status.say();
    try {
      await work();
    } catch (error) {
      status.say(failureView(error));
    }
  };
  const change = (firm?: Firm) => tried(async () => {
    if (!(await edited(firm))) return;
    await load();
    status.say(h("p", { class: "done" }, live(texts["own.saved"])));
  });
  const remove = (firm: Firm) => tried(async () => {
    if (!(await confirmed("firm-remove-ask", t(texts["own.removeAsk"], { name: firm.name }), texts["own.remove"]))) return;
    await removeFirm(firm);
    await load();
    status.say(h("p", { class: "done" }, live(texts["own.removed"], { name: firm.name })));
  });
  const add = h("button", { type: "button", class: "button button-main", testid: "firm-add", on: { click: () => void change() } }, live(texts["own.add"]));
  void load();
  return [h("p", { class: "actions" }, add), status.box,
    requestsPart(async () => { await Promise.all(cards.map(({ reload }) => reload())); }), room];
}

void openPage({ page: "own", heading: texts["own.heading"], lead: texts["own.lead"], roles: ["enterprise"], build: page });
