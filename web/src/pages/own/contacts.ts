/** A firm's contacts. */
import { t } from "../../base/i18n";
import { formDialog } from "../../parts/frame/dialog";
import { field, input } from "../../parts/frame/form";
import { button, confirmed } from "../../parts/frame/show";
import { addContact, contacts, removeContact, type Firm } from "../../parts/records/firm";
import { listedPart, type ListedPart } from "./part";
import { texts } from "./texts";

const parts = ["name", "title", "phone", "email"] as const;

function added(firm: Firm): Promise<boolean> {
  const inputs = parts.map((key) => ({ key, control: input({ maxlength: 100, type: key === "phone" ? "tel" : "text", autocomplete: "off" }) }));
  const name = inputs[0]?.control as HTMLInputElement;
  return formDialog({
    testid: "contact-form", heading: texts["contact.add"], submit: texts["contact.add"],
    fields: inputs.map(({ key, control }) =>
      field({ id: `contact-${key}`, label: texts[`contact.${key}`], pointer: `/${key}`, control, mark: key === "name" ? "required" : "optional" })),
    check: () => (name.value.trim() === "" ? { "/name": t(texts["contact.needName"]) } : {}),
    send: () => addContact(firm.id, Object.fromEntries(inputs.filter(({ control }) => control.value.trim() !== "")
      .map(({ key, control }) => [key, control.value.trim()]))),
  });
}

export const contactsPart = (firm: Firm): ListedPart => listedPart({
  testid: `contacts-${firm.id}`, heading: texts["contact.heading"], hint: texts["contact.hint"], none: texts["contact.none"],
  heads: [texts["contact.name"], texts["contact.title"], texts["contact.phone"], texts["contact.email"], texts["own.action"]],
  fetch: () => contacts(firm.id),
  row: (one, change) => [one.name, one.title ?? "", one.phone ?? "", one.email ?? "",
    button(texts["own.remove"], () => change(async () => {
      if (await confirmed("contact-remove", t(texts["contact.removeAsk"], { name: one.name }), texts["own.remove"])) await removeContact(firm.id, one.id);
    }), { "data-testid": "contact-drop", "aria-label": `${t(texts["own.remove"])} ${one.name}` })],
  add: { text: texts["contact.add"], run: () => added(firm) },
});
