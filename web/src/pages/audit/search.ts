/** What is looked for in the audit. */
import { fill, h, live } from "../../base/dom";
import { onLang, t, type TextKey } from "../../base/i18n";
import { field, form, input, select, type Field } from "../../parts/frame/form";
import { cities } from "../../parts/frame/scopes";
import { filterNames, type Filter } from "./event";

const actions = ["insert", "update", "delete", "sign-in", "sign-in-failed", "sign-out", "export", "read"];
const objects = ["park", "park_fact", "enterprise", "region", "guidance_rule", "guidance_document", "relocation", "road_network", "import_job", "account", "session", "api_token"];

const choice = (prefix: string, words: string[]) => select([
  { value: "", text: "audit.any" }, ...words.map((w) => ({ value: w, text: `${prefix}.${w}` as TextKey }))]);

function cityChoice(value: string): HTMLSelectElement {
  const list = h("select", {}, h("option", { value: "" }, live("audit.any")));
  const draw = async () => {
    const chosen = list.value || value;
    const all = await cities();
    fill(list, h("option", { value: "" }, t("audit.any")), ...all.map((c) => h("option", { value: c.code }, c.name)));
    list.value = chosen;
  };
  draw().catch(() => {});
  onLang(() => void draw());
  return list;
}

export function searchForm(filter: Filter, find: (filter: Filter) => Promise<void>): HTMLElement {
  const controls: Record<(typeof filterNames)[number], HTMLInputElement | HTMLSelectElement> = {
    actor: input({ autocapitalize: "none", spellcheck: "false" }), action: choice("act", actions), object: choice("obj", objects),
    objectId: input(), city: cityChoice(filter.city ?? ""), from: input({ type: "date" }), to: input({ type: "date" }), q: input(),
  };
  const fields: Field[] = filterNames.map((name) => {
    const control = controls[name];
    if (name !== "city") control.value = filter[name] ?? "";
    return field({ id: `audit-${name}`, label: `audit.${name}`, pointer: name, control });
  });
  const now = (): Filter => {
    const wanted: Filter = {};
    for (const name of filterNames) if (controls[name].value.trim()) wanted[name] = controls[name].value.trim();
    return wanted;
  };
  const body = form({ testid: "audit-form", submit: "audit.find", fields, send: () => find(now()) });
  body.classList.add("audit-form");
  const reset = h("button", { type: "button", class: "button button-quiet", testid: "audit-reset" }, live("audit.reset"));
  reset.addEventListener("click", () => {
    for (const control of Object.values(controls)) control.value = "";
    body.requestSubmit();
  });
  body.querySelector(".form-end")?.append(reset);
  return body;
}
