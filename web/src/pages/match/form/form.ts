/** The form that describes an enterprise. */
import { runExample, runMatch } from "../actions";
import { h, live } from "../../../base/dom";
import { onLang, t, type TextKey } from "../../../base/i18n";
import { store, type FormState } from "../state";
import { num } from "../../../base/format";
import type { Field } from "./names";
import { clearError, errorSlot, fieldBox } from "./field";
import { figuresBox } from "./figures";
import { industryField } from "./industry";
import { originField } from "./origin";
import { weightsBox } from "./weights";

const stages = ["production", "whole", "expansion", "outsourcing"] as const;
const functions = ["production", "headquarters", "rnd", "sales"] as const;
const flags = ["safety-hazard", "unlicensed", "wage-arrears", "obsolete-capacity"] as const;

type TextField = "name" | "stage" | "landHa" | "polluting" | "asOf";

/** Ties a control to a field of the state, both ways. */
function bind(control: HTMLInputElement | HTMLSelectElement, key: TextField): void {
  control.addEventListener(control instanceof HTMLSelectElement ? "change" : "input", () => {
    clearError(key as Field);
    // A number or date that cannot be read has an empty value; keep the fact that it is wrong.
    const value = control.validity.badInput ? "?" : control.value;
    store.setForm({ [key]: value } as Partial<FormState>);
  });
  store.on(["form"], () => {
    const value = store.get("form")[key];
    if (value !== "?" && control.value !== value) control.value = value;
  });
}

function textInput(key: TextField, props: Record<string, string | number>): HTMLInputElement {
  const input = h("input", props);
  bind(input, key);
  return input;
}

function choice(key: TextField, testid: string, options: [string, TextKey][]): HTMLSelectElement {
  const select = h("select", { testid }, ...options.map(([value, text]) => h("option", { value }, live(text))));
  bind(select, key);
  return select;
}

function landField(): HTMLElement {
  const mu = h("output", { class: "mu", for: "land" });
  const show = () => {
    const ha = Number(store.get("form").landHa);
    mu.textContent = ha > 0 ? t("landMu", { mu: num(ha * 15, 2) }) : t("landHint");
  };
  show();
  store.on(["form"], show);
  onLang(show);
  const input = textInput("landHa", { type: "number", min: 0, step: "any", inputmode: "decimal", testid: "land" });
  return fieldBox({ id: "land", field: "landHa", label: "land", control: input }, mu);
}

/** Boxes to tick, any number of them. */
function checks(field: "functions" | "flags", one: "function" | "flag", words: readonly string[]): HTMLElement {
  const boxes = words.map((word) => {
    const box = h("input", { type: "checkbox", value: word, testid: `${one}-${word}`, on: {
      change: () => {
        clearError(field);
        const others = store.get("form")[field].filter((other) => other !== word);
        store.setForm({ [field]: box.checked ? [...others, word] : others });
      },
    } });
    store.on(["form"], () => (box.checked = store.get("form")[field].includes(word)));
    return h("label", { class: "check" }, box, h("span", {}, live(`${one}.${word}` as TextKey)));
  });
  return h("fieldset", { class: "field" },
    h("legend", { class: "label" }, live(field)),
    ...boxes, errorSlot(field, `${field}-error`, []));
}

/** The less usual conditions; opens by itself when one of them is set or wrong. */
function moreBox(): HTMLElement {
  const box = h("details", { class: "more" },
    h("summary", {}, live("more")),
    checks("functions", "function", functions),
    checks("flags", "flag", flags));
  store.on(["form", "fieldErrors"], () => {
    const errors = store.get("fieldErrors");
    if (store.get("form").functions.length || store.get("form").flags.length || errors.functions || errors.flags) box.open = true;
  });
  return box;
}

function submitButton(): HTMLElement {
  const text = document.createTextNode("");
  const button = h("button", { type: "submit", class: "button button-main", testid: "submit" }, text);
  const show = () => {
    const busy = store.get("status") === "loading";
    text.data = t(busy ? "submitting" : "submit");
    button.setAttribute("aria-busy", String(busy));
  };
  show();
  store.on(["status"], show);
  onLang(show);
  return button;
}

/** Moves the focus to the first field that is wrong. */
function focusError(form: HTMLFormElement): void {
  const first = form.querySelector<HTMLElement>("[aria-invalid=true]");
  if (first) first.focus();
}

export function buildForm(): HTMLElement {
  const form = h("form", { id: "query", class: "form", novalidate: true, "aria-labelledby": "form-title", on: {
    submit: (event) => {
      event.preventDefault();
      void runMatch().then(() => focusError(form));
    },
  } },
  h("h2", { id: "form-title", class: "visually-hidden" }, live("formTitle")),
  h("button", { type: "button", class: "link example", testid: "example", on: { click: () => void runExample() } }, live("example")),
  fieldBox({
    id: "enterprise-name", field: "name", label: "name", mark: "optional",
    control: textInput("name", { type: "text", maxlength: 200, autocomplete: "organization", testid: "name" }),
  }),
  originField(),
  industryField(),
  h("div", { class: "pair" },
    fieldBox({ id: "stage", field: "stage", label: "stage", control: choice("stage", "stage",
      [["", "stageAny"], ...stages.map((s): [string, TextKey] => [s, `stage.${s}`])]) }),
    fieldBox({ id: "polluting", field: "polluting", label: "polluting", control: choice("polluting", "polluting",
      [["", "polluting.none"], ["true", "polluting.true"], ["false", "polluting.false"]]) })),
  h("div", { class: "pair" },
    landField(),
    fieldBox({ id: "as-of", field: "asOf", label: "asOf", mark: "optional",
      control: textInput("asOf", { type: "date", min: "1990-01-01", max: "2099-12-31", testid: "as-of" }) })),
  h("p", { class: "hint as-of-hint" }, live("asOfHint")),
  figuresBox(),
  moreBox(),
  weightsBox(),
  submitButton());
  return form;
}
