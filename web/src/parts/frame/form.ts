/** Forms of the pages: labelled fields, the server's faults beside them, one request at a time. */
import { fill, h, live, type Child } from "../../base/dom";
import { onLang, t, type Bilingual } from "../../base/i18n";
import { asApiError } from "../../base/wrap";
import { failureView } from "./failure";
import { said } from "./said";
import { texts } from "./texts";

/** A control with its label, its hint and a place for what is wrong with it. */
export interface Field {
  box: HTMLElement;
  control: HTMLElement;
  /** JSON pointer of the request, by which the server names it. */
  pointer: string;
  fault(text: string): void;
}

interface FieldOptions {
  id: string;
  label: Bilingual;
  pointer: string;
  control: HTMLElement;
  hint?: Bilingual;
  mark?: "required" | "optional";
  /** A control of several parts is a group and has a legend. */
  group?: boolean;
}

export function field(options: FieldOptions, ...extra: Child[]): Field {
  const { id, control, pointer } = options;
  const slot = h("p", { class: "field-error", id: `${id}-error`, hidden: true, testid: `${id}-error` });
  const described = [options.hint ? `${id}-hint` : "", `${id}-error`].join(" ").trim();
  control.setAttribute("aria-describedby", described);
  const mark = options.mark && h("span", { class: `mark mark-${options.mark}` }, live(texts[options.mark]));
  if (options.group) {
    control.setAttribute("role", "group");
    control.setAttribute("aria-labelledby", `${id}-label`);
    control.dataset.testid ??= id;
    control.tabIndex = -1;
  } else {
    control.id = id;
    control.dataset.testid ??= id;
  }
  const label = options.group
    ? h("span", { class: "label", id: `${id}-label` }, live(options.label), mark)
    : h("label", { class: "label", for: id }, live(options.label), mark);
  const box = h("div", { class: "field" }, label, control, ...extra,
    options.hint && h("p", { class: "hint", id: `${id}-hint` }, live(options.hint)), slot);
  const fault = (text: string) => {
    slot.textContent = text;
    slot.hidden = text === "";
    if (text) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  };
  control.addEventListener("input", () => fault(""));
  return { box, control, pointer, fault };
}

interface FormOptions {
  testid: string;
  submit: Bilingual;
  fields: Field[];
  /** Stands before the button. */
  extra?: Child[];
  /** Sends it; what it throws is shown beside the fields or below them. */
  send(): Promise<void>;
  /** Faults that can be told without the server, by pointer. */
  check?(): Record<string, string>;
}

/** Faults of a form are named by its fields, those of a body by JSON pointers. */
const pointerOf = (named: string) => `/${named.replace(/^[#/]+/, "")}`;

/** A form that tells all faults at once and leads to the first. */
export function form(options: FormOptions): HTMLFormElement {
  const button = h("button", { type: "submit", class: "button button-main", testid: `${options.testid}-submit` }, live(options.submit));
  const outcome = h("div", { class: "outcome", "aria-live": "polite" });
  let drawOutcome = () => fill(outcome);
  onLang(() => drawOutcome());
  const show = (faults: Record<string, string>): Set<string> => {
    const shown = new Set<string>();
    let first: HTMLElement | null = null;
    for (const one of options.fields) {
      const hits = Object.keys(faults).filter((p) => p === pointerOf(one.pointer) || p.startsWith(`${pointerOf(one.pointer)}/`));
      one.fault(hits.map((p) => faults[p]).join(" "));
      for (const p of hits) shown.add(p);
      if (hits.length > 0) first ??= one.control;
    }
    first?.focus();
    return shown;
  };
  const submit = async () => {
    if (button.getAttribute("aria-busy") === "true") return;
    drawOutcome = () => fill(outcome);
    drawOutcome();
    const own = options.check?.() ?? {};
    if (show(own).size > 0) return;
    button.setAttribute("aria-busy", "true");
    try {
      await options.send();
    } catch (thrown) {
      const error = asApiError(thrown);
      const faults: Record<string, string> = {};
      for (const { pointer, detail } of error.problem.errors ?? []) {
        faults[pointerOf(pointer)] = [faults[pointerOf(pointer)], said(detail)].filter(Boolean).join(" ");
      }
      const shown = show(faults);
      const all = shown.size > 0 && Object.keys(faults).every((p) => shown.has(p));
      drawOutcome = () => fill(outcome, all
        ? h("p", { class: "mend", role: "alert" }, t(texts["page.mend"], { n: shown.size }))
        : failureView(error, { shown }));
      drawOutcome();
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
  return h("form", {
    class: "form", testid: options.testid, novalidate: true, autocomplete: "off",
    on: { submit: (event) => {
      event.preventDefault();
      void submit();
    } },
  }, ...options.fields.map((one) => one.box), ...(options.extra ?? []), h("div", { class: "form-end" }, button), outcome);
}

/** A list of choices; `empty` stands for none. */
export function select(choices: { value: string; text: Bilingual }[], value = ""): HTMLSelectElement {
  return h("select", {}, ...choices.map((c) => h("option", { value: c.value, selected: c.value === value }, live(c.text))));
}

export const input = (attributes: Record<string, string | number | boolean> = {}): HTMLInputElement =>
  h("input", { type: "text", ...attributes });
