/** Firms that turned to a park, or showed themselves to it: following them up, and asking for their contacts. */
import { fill, h, live, type Child } from "../../base/dom";
import { num } from "../../base/format";
import { onLang, t } from "../../base/i18n";
import { formDialog } from "../../parts/frame/dialog";
import { failureView } from "../../parts/frame/failure";
import { field, select } from "../../parts/frame/form";
import { section } from "../../parts/frame/page";
import { parks } from "../../parts/frame/scopes";
import { button, statusLine, table, when } from "../../parts/frame/show";
import { askForContacts, contactRequests, contacts, firms, followUp, leads, type Lead } from "../../parts/records/firm";
import { industryName, placeName } from "../../parts/records/names";
import { texts } from "./texts";

/** A firm as the park sees it; `lead` is null where the firm only showed itself. */
interface Incoming {
  firm: number;
  name: string | null;
  needs: string;
  lead: Lead | null;
  shown: boolean;
  request: Lead["contactRequest"];
}

const followed = ["new", "contacted", "visiting", "signed", "declined"] as const;

async function needs(one: { industry: string | null; origin: string | null; landHa: number | null }): Promise<string> {
  const land = one.landHa === null ? "" : t(texts["incoming.land"], { n: num(one.landHa, 4) });
  return [await industryName(one.industry), await placeName(one.origin), land].filter(Boolean).join(t(texts.listComma));
}

async function incoming(): Promise<Incoming[]> {
  const [turned, shown, asked] = await Promise.all([leads(), firms(), contactRequests()]);
  const known = new Set(turned.map(({ enterpriseId }) => enterpriseId));
  return Promise.all([
    ...turned.reverse().map(async (lead) => ({ firm: lead.enterpriseId, name: lead.enterprise, needs: await needs(lead), lead,
      shown: lead.contactsShown === true, request: lead.contactRequest })),
    ...shown.filter(({ id }) => !known.has(id)).map(async (firm) => ({ firm: firm.id, name: firm.name, needs: await needs(firm), lead: null,
      shown: firm.contactsShown, request: asked.find(({ enterpriseId }) => enterpriseId === firm.id)?.state ?? null })),
  ]);
}

function follow(lead: Lead): Promise<boolean> {
  const state = select(followed.map((value) => ({ value, text: texts[`lead.${value}`] })), lead.state);
  const note = h("textarea", { rows: 3, maxlength: 2000 }, lead.note ?? "");
  return formDialog({
    testid: "follow-form", heading: texts["incoming.follow"], submit: texts["page.save"],
    fields: [field({ id: "follow-state", label: texts["lead.state"], pointer: "/state", control: state }),
      field({ id: "follow-note", label: texts["incoming.followNote"], pointer: "/note", control: note })],
    send: () => followUp(lead, { state: state.value, note: note.value }),
  });
}

async function ask(one: Incoming, scopes: string[]): Promise<boolean> {
  const message = h("textarea", { rows: 3, maxlength: 500 });
  const names = new Map((await parks()).map(({ code, name }) => [code, name]));
  const park = h("select", {}, ...scopes.map((code) => h("option", { value: code }, names.get(code) ?? code)));
  if (one.lead) park.value = one.lead.parkId;
  const of = field({ id: "ask-park", label: texts["incoming.park"], pointer: "/parkId", control: park });
  of.box.hidden = one.lead !== null || scopes.length < 2;
  return formDialog({
    testid: "ask-form", heading: texts["incoming.ask"], submit: texts["incoming.ask"],
    fields: [of, field({ id: "ask-message", label: texts["incoming.askMessage"], pointer: "/message", control: message })],
    send: () => askForContacts(one.firm, park.value, message.value.trim()),
  });
}

async function showContacts(one: Incoming): Promise<void> {
  const people = await contacts(one.firm);
  const dialog: HTMLDialogElement = h("dialog", { class: "question wide", testid: "contacts-dialog", "aria-labelledby": "contacts-h" },
    h("h2", { id: "contacts-h" }, one.name ?? ""),
    people.length === 0 ? h("p", {}, t(texts["incoming.noContacts"]))
      : table("contacts", texts["contact.heading"], [texts["contact.name"], texts["contact.title"], texts["contact.phone"], texts["contact.email"]],
        people.map((p) => [p.name, p.title ?? "", p.phone ?? "", p.email ?? ""])),
    h("button", { type: "button", class: "button button-quiet", on: { click: () => dialog.close() } }, live(texts["page.close"])));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export function incomingPart(scopes: string[]): HTMLElement {
  const room = h("div", {});
  const status = statusLine("incoming-status");
  let items: Incoming[] = [];
  const load = async () => {
    try {
      items = await incoming();
      draw();
    } catch (error) {
      fill(room, failureView(error, { retry: () => void load() }));
    }
  };
  const tried = async (work: () => Promise<unknown>) => {
    status.say();
    try {
      await work();
    } catch (error) {
      status.say(failureView(error));
    }
    await load();
  };
  const reach = (one: Incoming): Child => {
    if (one.name === null) return "—";
    if (one.shown) return button(texts["incoming.see"], () => void tried(() => showContacts(one)), { "data-testid": "see-contacts" });
    if (one.request === "pending") return t(texts["incoming.asked"]);
    return h("div", {}, one.request === "declined" && h("p", { class: "hint" }, t(texts["incoming.refused"])),
      button(texts["incoming.ask"], () => void tried(() => ask(one, scopes)), { "data-testid": "ask-contacts" }));
  };
  const progress = ({ lead }: Incoming): Child => lead === null ? h("span", { class: "badge badge-old nowrap" }, t(texts["incoming.shown"]))
    : h("div", { class: "actions" }, h("span", { class: `badge ${lead.state === "withdrawn" || lead.state === "declined" ? "badge-old" : "badge-ok"} nowrap` }, t(texts[`lead.${lead.state}`])),
      lead.state !== "withdrawn" && button(texts["incoming.follow"], () => void tried(() => follow(lead)), { "data-testid": "follow" }));
  const said = ({ lead }: Incoming): Child => lead && h("div", {}, lead.message, lead.note && h("p", { class: "hint" }, t(texts["incoming.note"], { note: lead.note })));
  const draw = () => fill(room, items.length === 0 ? h("p", { class: "muted", testid: "incoming-none" }, t(texts["incoming.none"]))
    : table("incoming", texts["incoming.heading"],
      [texts["incoming.firm"], texts["incoming.needs"], texts["incoming.message"], texts["lead.since"], texts["lead.state"], texts["incoming.contacts"]],
      items.map((one) => [one.name ?? h("span", { class: "muted" }, t(texts["incoming.withdrawn"])), one.needs, said(one),
        one.lead ? when(one.lead.createdAt) : "—", progress(one), reach(one)])));
  onLang(() => void load());
  void load();
  return section("incoming-part", texts["incoming.heading"], h("p", { class: "hint" }, live(texts["incoming.hint"])), room, status.box);
}
