/** The form that describes an enterprise. */
import { runExample, runMatch } from "../actions";
import { h, live } from "../../../base/dom";
import { onLang, t, type Bilingual } from "../../../base/i18n";
import { store, type FormState } from "../state";
import { num } from "../../../base/format";
import type { Field } from "./names";
import { clearError, errorSlot, fieldBox } from "./field";
import { figuresBox } from "./figures";
import { industryField } from "./industry";
import { originField } from "./origin";
import { weightsBox } from "./weights";
import { texts } from "../texts";

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

function choice(key: TextField, testid: string, options: [string, Bilingual][]): HTMLSelectElement {
  const select = h("select", { testid }, ...options.map(([value, text]) => h("option", { value }, live(text))));
  bind(select, key);
  return select;
}

function landField(): HTMLElement {
  const mu = h("output", { class: "mu", for: "land" });
  const show = () => {
    const ha = Number(store.get("form").landHa);
    mu.textContent = ha > 0 ? t(texts.landMu, { mu: num(ha * 15, 2) }) : t(texts.landHint);
  };
  show();
  store.on(["form"], show);
  onLang(show);
  const input = textInput("landHa", { type: "number", min: 0, step: "any", inputmode: "decimal", testid: "land" });
  return fieldBox({ id: "land", field: "landHa", label: texts.land, control: input }, mu);
}

/** Boxes to tick, any number of them. */
function checks<W extends string>(field: "functions" | "flags", one: "function" | "flag", words: readonly W[], textOf: (word: W) => Bilingual): HTMLElement {
  const boxes = words.map((word) => {
    const box = h("input", { type: "checkbox", value: word, testid: `${one}-${word}`, on: {
      change: () => {
        clearError(field);
        const others = store.get("form")[field].filter((other) => other !== word);
        store.setForm({ [field]: box.checked ? [...others, word] : others });
      },
    } });
    store.on(["form"], () => (box.checked = store.get("form")[field].includes(word)));
    return h("label", { class: "check" }, box, h("span", {}, live(textOf(word))));
  });
  return h("fieldset", { class: "field" },
    h("legend", { class: "label" }, live(texts[field])),
    ...boxes, errorSlot(field, `${field}-error`, []));
}

/** The less usual conditions; opens by itself when one of them is set or wrong. */
function moreBox(): HTMLElement {
  const box = h("details", { class: "more" },
    h("summary", {}, live(texts.more)),
    checks("functions", "function", functions, (word) => texts[`function.${word}`]),
    checks("flags", "flag", flags, (word) => texts[`flag.${word}`]));
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
    text.data = t(busy ? texts.submitting : texts.submit);
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
  h("h2", { id: "form-title", class: "visually-hidden" }, live(texts.formTitle)),
  h("button", { type: "button", class: "link example", testid: "example", on: { click: () => void runExample() } }, live(texts.example)),
  fieldBox({
    id: "enterprise-name", field: "name", label: texts.name, mark: "optional",
    control: textInput("name", { type: "text", maxlength: 200, autocomplete: "organization", testid: "name" }),
  }),
  originField(),
  industryField(),
  h("div", { class: "pair" },
    fieldBox({ id: "stage", field: "stage", label: texts.stage, control: choice("stage", "stage",
      [["", texts.stageAny], ...stages.map((s): [string, Bilingual] => [s, texts[`stage.${s}`]])]) }),
    fieldBox({ id: "polluting", field: "polluting", label: texts.polluting, control: choice("polluting", "polluting",
      [["", texts["polluting.none"]], ["true", texts["polluting.true"]], ["false", texts["polluting.false"]]]) })),
  h("div", { class: "pair" },
    landField(),
    fieldBox({ id: "as-of", field: "asOf", label: texts.asOf, mark: "optional",
      control: textInput("asOf", { type: "date", min: "1990-01-01", max: "2099-12-31", testid: "as-of" }) })),
  h("p", { class: "hint as-of-hint" }, live(texts.asOfHint)),
  figuresBox(),
  moreBox(),
  weightsBox(),
  submitButton());
  return form;
}
