/** Parks that a firm turned to, and how they follow up. */
import { h } from "../../base/dom";
import { t } from "../../base/i18n";
import { formDialog } from "../../parts/frame/dialog";
import { field } from "../../parts/frame/form";
import { button, confirmed, when } from "../../parts/frame/show";
import { parkSelect, tick } from "./consents";
import { followUp, leads, turnTo, type Firm, type Lead } from "../../parts/records/firm";
import { listedPart, type ListedPart } from "./part";
import { texts } from "./texts";

async function turned(firm: Firm): Promise<boolean> {
  const park = await parkSelect();
  const message = h("textarea", { rows: 3, maxlength: 2000 });
  const contacts = tick("lead-contacts", texts["consent.contacts"]);
  return formDialog({
    testid: "lead-form", heading: texts["lead.turn"], submit: texts["lead.send"],
    fields: [
      field({ id: "lead-park", label: texts["lead.park"], pointer: "/parkId", control: park, hint: texts["lead.turnHint"] }),
      field({ id: "lead-message", label: texts["lead.message"], pointer: "/message", control: message }),
      field({ id: "lead-contacts", label: texts["consent.shows"], pointer: "/contacts", control: contacts.control, group: true }),
    ],
    check: () => (park.value === "" ? { "/parkId": t(texts["lead.needPark"]) } : {}),
    send: () => turnTo(firm.id, { parkId: park.value, message: message.value.trim(), contacts: contacts.box.checked }),
  });
}

const over = (lead: Lead) => lead.state === "withdrawn" || lead.state === "declined";

/** `changed` is told when consents may have changed with a lead. */
export const leadsPart = (firm: Firm, changed: () => Promise<void>): ListedPart => listedPart({
  testid: `leads-${firm.id}`, heading: texts["lead.heading"], none: texts["lead.none"],
  heads: [texts["lead.park"], texts["lead.message"], texts["lead.state"], texts["lead.since"], texts["own.action"]],
  fetch: async () => (await leads()).filter(({ enterpriseId }) => enterpriseId === firm.id),
  row: (one, change) => [one.park ?? one.parkId, one.message, h("span", { class: `badge ${over(one) ? "badge-old" : "badge-ok"} nowrap` }, t(texts[`lead.${one.state}`])),
    when(one.createdAt),
    one.state === "withdrawn" ? "—" : button(texts["lead.withdraw"], () => change(async () => {
      if (!(await confirmed("lead-withdraw", t(texts["lead.withdrawAsk"], { park: one.park ?? one.parkId }), texts["lead.withdraw"]))) return;
      await followUp(one, { state: "withdrawn" });
      await changed();
    }), { "data-testid": "lead-drop", "aria-label": `${t(texts["lead.withdraw"])} ${one.park ?? one.parkId}` })],
  add: { text: texts["lead.turn"], run: async () => {
    const sent = await turned(firm);
    if (sent) await changed();
    return sent;
  } },
});
