/** A firm's contacts. */
import { t } from "../../base/i18n";
import { formDialog } from "../../parts/frame/dialog";
import { field, input } from "../../parts/frame/form";
import { button, confirmed } from "../../parts/frame/show";
import { addContact, contacts, removeContact, type Firm } from "../../parts/records/firm";
import { listedPart, type ListedPart } from "./part";

const parts = ["name", "title", "phone", "email"] as const;

function added(firm: Firm): Promise<boolean> {
  const inputs = parts.map((key) => ({ key, control: input({ maxlength: 100, type: key === "phone" ? "tel" : "text", autocomplete: "off" }) }));
  const name = inputs[0]?.control as HTMLInputElement;
  return formDialog({
    testid: "contact-form", heading: "contact.add", submit: "contact.add",
    fields: inputs.map(({ key, control }) =>
      field({ id: `contact-${key}`, label: `contact.${key}`, pointer: `/${key}`, control, mark: key === "name" ? "required" : "optional" })),
    check: () => (name.value.trim() === "" ? { "/name": t("contact.needName") } : {}),
    send: () => addContact(firm.id, Object.fromEntries(inputs.filter(({ control }) => control.value.trim() !== "")
      .map(({ key, control }) => [key, control.value.trim()]))),
  });
}

export const contactsPart = (firm: Firm): ListedPart => listedPart({
  testid: `contacts-${firm.id}`, heading: "contact.heading", hint: "contact.hint", none: "contact.none",
  heads: ["contact.name", "contact.title", "contact.phone", "contact.email", "own.action"],
  fetch: () => contacts(firm.id),
  row: (one, change) => [one.name, one.title ?? "", one.phone ?? "", one.email ?? "",
    button("own.remove", () => change(async () => {
      if (await confirmed("contact-remove", t("contact.removeAsk", { name: one.name }), "own.remove")) await removeContact(firm.id, one.id);
    }), { "data-testid": "contact-drop", "aria-label": `${t("own.remove")} ${one.name}` })],
  add: { text: "contact.add", run: () => added(firm) },
});
