/** The page on which planners review what parks state of themselves. */
import { fill, h, live } from "../../base/dom";
import { either, onLang, t } from "../../base/i18n";
import { num } from "../../base/format";
import { failureView } from "../../parts/frame/failure";
import { openPage } from "../../parts/frame/page";
import { select } from "../../parts/frame/form";
import { button, confirmed, statusLine, table, when } from "../../parts/frame/show";
import { reasonFor } from "./reason";
import { review, stateBadge, statementsIn, type Statement } from "../../parts/records/statement";
import { texts } from "./texts";

const figure = (one: Statement) => either(one.name, one.nameEn);
const amount = (value: number, one: Statement) => `${num(value, 4)} ${one.unit}`;

const known = (one: Statement) => one.knownValue == null ? t(texts["statement.unknown"])
  : t(texts["statement.knownOf"], { value: amount(one.knownValue, one), day: one.knownAsOf ?? "" });

/** By park, in the order of the list. */
function byPark(items: Statement[]): Statement[][] {
  const parks = new Map<string, Statement[]>();
  for (const one of items) parks.set(one.parkId, [...(parks.get(one.parkId) ?? []), one]);
  return [...parks.values()];
}

function list(): HTMLElement {
  const room = h("div", { testid: "statements" });
  const status = statusLine("statement-status");
  const which = select([{ value: "pending", text: texts["statement.pending"] }, { value: "accepted", text: texts["statement.accepted"] },
    { value: "refused", text: texts["statement.refused"] }], "pending");
  which.id = "statement-state";
  which.dataset.testid = "statement-state";
  let items: Statement[] = [];
  const load = async () => {
    try {
      items = await statementsIn(which.value);
      draw();
    } catch (error) {
      fill(room, failureView(error, { retry: () => void load() }));
    }
  };
  const decide = async (work: () => Promise<string>) => {
    try {
      status.say(h("p", { class: "done" }, await work()));
    } catch (error) {
      status.say(failureView(error));
    }
    await load();
  };
  const accept = (some: Statement[]) => decide(async () => {
    for (const one of some) await review(one, "accepted");
    return t(texts["statement.didAccept"], { n: some.length });
  });
  const acceptAll = async (some: Statement[]) => {
    const question = t(texts["statement.acceptAllAsk"], { park: some[0]?.park ?? "", n: some.length });
    if (await confirmed("accept-all-ask", question, texts["statement.accept"])) await accept(some);
  };
  const refuse = async (one: Statement) => {
    const reason = await reasonFor(t(texts["statement.refuseAsk"], { park: one.park ?? one.parkId, figure: figure(one) }));
    if (reason) await decide(async () => {
      await review(one, "refused", reason);
      return t(texts["statement.didRefuse"], { figure: figure(one) });
    });
  };
  const buttons = (one: Statement) => h("div", { class: "actions" },
    one.state === "pending" && button(texts["statement.accept"], () => void accept([one]), { "data-testid": "accept", "aria-label": `${t(texts["statement.accept"])} ${figure(one)}` }),
    one.state !== "refused" && button(one.state === "pending" ? texts["statement.refuse"] : texts["statement.takeBack"], () => void refuse(one),
      { "data-testid": "refuse", "aria-label": `${t(texts["statement.refuse"])} ${figure(one)}` }),
    one.state === "refused" && h("span", {}, one.reason));
  const part = (some: Statement[]) => h("section", { class: "part", testid: "statement-park" },
    h("h2", {}, some[0]?.park ?? some[0]?.parkId ?? ""),
    table(`statements-${some[0]?.parkId}`, texts["statement.heading"],
      [texts["statement.figure"], texts["statement.value"], texts["statement.known"], texts["statement.asOf"], texts["statement.source"], texts["statement.at"], texts["statement.state"], texts["statement.action"]],
      some.map((one) => [figure(one), amount(one.value, one), known(one), h("span", { class: "nowrap" }, one.asOf), one.source, when(one.statedAt), stateBadge(one), buttons(one)])),
    which.value === "pending" && some.length > 1 && h("p", { class: "actions" },
      h("button", { type: "button", class: "button button-quiet", testid: "accept-all", on: { click: () => void acceptAll(some) } },
        t(texts["statement.acceptAll"], { n: some.length }))));
  const draw = () => fill(room, ...(items.length > 0 ? byPark(items).map(part)
    : [h("p", { class: "note", testid: "statements-none" }, t(which.value === "pending" ? texts["statement.nonePending"] : texts["statement.none"]))]));
  which.addEventListener("change", () => void load());
  onLang(draw);
  void load();
  return h("div", {},
    h("div", { class: "pick" }, h("label", { class: "label", for: which.id }, live(texts["statement.show"])), which), status.box, room);
}

void openPage({
  page: "statements", heading: texts["statement.heading"], lead: texts["statement.lead"], roles: ["planner", "admin"], build: () => [list()],
});
