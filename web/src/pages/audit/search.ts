/** What is looked for in the audit. */
import { fill, h, live } from "../../base/dom";
import { onLang, t, type Bilingual } from "../../base/i18n";
import { field, form, input, select, type Field } from "../../parts/frame/form";
import { cities } from "../../parts/frame/scopes";
import { filterNames, type Filter } from "./event";
import { texts } from "./texts";

const actions = ["insert", "update", "delete", "sign-in", "sign-in-failed", "sign-out", "password", "export", "read"] as const;
const objects = ["park", "park_fact", "enterprise", "region", "guidance_rule", "guidance_document", "relocation", "road_network", "import_job", "account", "session", "api_token"] as const;

const choice = <W extends string>(words: readonly W[], textOf: (word: W) => Bilingual) => select([
  { value: "", text: texts["audit.any"] }, ...words.map((value) => ({ value, text: textOf(value) }))]);

function cityChoice(value: string): HTMLSelectElement {
  const list = h("select", {}, h("option", { value: "" }, live(texts["audit.any"])));
  const draw = async () => {
    const chosen = list.value || value;
    const all = await cities();
    fill(list, h("option", { value: "" }, t(texts["audit.any"])), ...all.map((c) => h("option", { value: c.code }, c.name)));
    list.value = chosen;
  };
  draw().catch(() => {});
  onLang(() => void draw());
  return list;
}

export function searchForm(filter: Filter, find: (filter: Filter) => Promise<void>): HTMLElement {
  const controls: Record<(typeof filterNames)[number], HTMLInputElement | HTMLSelectElement> = {
    actor: input({ autocapitalize: "none", spellcheck: "false" }), action: choice(actions, (word) => texts[`act.${word}`]), object: choice(objects, (word) => texts[`obj.${word}`]),
    objectId: input(), city: cityChoice(filter.city ?? ""), from: input({ type: "date" }), to: input({ type: "date" }), q: input(),
  };
  const fields: Field[] = filterNames.map((name) => {
    const control = controls[name];
    if (name !== "city") control.value = filter[name] ?? "";
    return field({ id: `audit-${name}`, label: texts[`audit.${name}`], pointer: name, control });
  });
  const now = (): Filter => {
    const wanted: Filter = {};
    for (const name of filterNames) if (controls[name].value.trim()) wanted[name] = controls[name].value.trim();
    return wanted;
  };
  const body = form({ testid: "audit-form", submit: texts["audit.find"], fields, send: () => find(now()) });
  body.classList.add("audit-form");
  const reset = h("button", { type: "button", class: "button button-quiet", testid: "audit-reset" }, live(texts["audit.reset"]));
  reset.addEventListener("click", () => {
    for (const control of Object.values(controls)) control.value = "";
    body.requestSubmit();
  });
  body.querySelector(".form-end")?.append(reset);
  return body;
}
