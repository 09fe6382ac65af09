/** To whom a firm shows itself. */
import { h, live } from "../../base/dom";
import { t, type Bilingual } from "../../base/i18n";
import { formDialog } from "../../parts/frame/dialog";
import { field, input, select } from "../../parts/frame/form";
import { cities, parks } from "../../parts/frame/scopes";
import { button, when } from "../../parts/frame/show";
import { consents, giveConsent, takeBack, type Consent, type Firm } from "../../parts/records/firm";
import { listedPart, type ListedPart } from "./part";
import { texts } from "./texts";

/** All parks, by city. */
export async function parkSelect(): Promise<HTMLSelectElement> {
  const byCity = new Map<string, HTMLElement>();
  for (const { code, name, place = "" } of await parks()) {
    if (!byCity.has(place)) byCity.set(place, h("optgroup", { label: place }));
    byCity.get(place)?.append(h("option", { value: code }, name));
  }
  return h("select", {}, h("option", { value: "" }, live(texts["own.choose"])), ...byCity.values());
}

/** A tick with its words. */
export function tick(id: string, words: Bilingual): { control: HTMLElement; box: HTMLInputElement } {
  const box = input({ type: "checkbox", id: `${id}-box`, "data-testid": `${id}-box` });
  return { control: h("div", {}, h("label", { class: "check", for: box.id }, box, h("span", {}, live(words)))), box };
}

async function given(firm: Firm): Promise<boolean> {
  const kind = select([{ value: "park", text: texts["consent.park"] }, { value: "city", text: texts["consent.city"] }, { value: "organizer", text: texts["consent.organizer"] }], "park");
  const park = await parkSelect();
  const city = h("select", {}, h("option", { value: "" }, live(texts["own.choose"])), ...(await cities()).map(({ code, name }) => h("option", { value: code }, name)));
  const organizer = input({ maxlength: 64, autocapitalize: "none", spellcheck: "false" });
  const contacts = tick("consent-contacts", texts["consent.contacts"]);
  const ways = { park, city, organizer };
  const fields = {
    park: field({ id: "consent-park", label: texts["consent.which"], pointer: "/park", control: park }),
    city: field({ id: "consent-city", label: texts["consent.which"], pointer: "/city", control: city }),
    organizer: field({ id: "consent-organizer", label: texts["consent.which"], pointer: "/organizer", control: organizer, hint: texts["consent.organizerHint"] }),
  };
  const chosen = () => kind.value as keyof typeof ways;
  const show = () => {
    for (const [name, one] of Object.entries(fields)) {
      one.box.hidden = name !== chosen();
      one.pointer = name === chosen() ? "/grantee" : `/${name}`;
    }
  };
  kind.addEventListener("change", show);
  show();
  return formDialog({
    testid: "consent-form", heading: texts["consent.give"], submit: texts["consent.give"],
    fields: [field({ id: "consent-kind", label: texts["consent.kind"], pointer: "/kind", control: kind }), fields.park, fields.city, fields.organizer,
      field({ id: "consent-contacts", label: texts["consent.shows"], pointer: "/contacts", control: contacts.control, group: true })],
    check: () => (ways[chosen()].value.trim() === "" ? { "/grantee": t(texts["consent.needWhich"]) } : {}),
    send: () => giveConsent(firm.id, { kind: chosen(), grantee: ways[chosen()].value.trim(), contacts: contacts.box.checked }),
  });
}

/** What a grantee is called. */
async function named(one: Consent): Promise<Consent> {
  const all = one.kind === "park" ? await parks() : one.kind === "city" ? await cities() : [];
  return { ...one, grantee: all.find(({ code }) => code === one.grantee)?.name ?? one.grantee };
}

export const consentsPart = (firm: Firm): ListedPart => listedPart({
  testid: `consents-${firm.id}`, heading: texts["consent.heading"], none: texts["consent.none"],
  heads: [texts["consent.kind"], texts["consent.which"], texts["consent.shows"], texts["consent.since"], texts["own.action"]],
  fetch: async () => Promise.all((await consents(firm.id)).map(named)),
  row: (one, change) => [t(texts[`consent.${one.kind}`]), one.grantee, t(one.contacts ? texts["consent.withContacts"] : texts["consent.record"]), when(one.givenAt),
    button(texts["consent.takeBack"], () => change(() => takeBack(firm.id, one.id)),
      { "data-testid": "consent-drop", "aria-label": `${t(texts["consent.takeBack"])} ${one.grantee}` })],
  add: { text: texts["consent.give"], run: () => given(firm) },
});
