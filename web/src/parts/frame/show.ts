/** Small parts: dates, secrets that are shown once, questions before what cannot be undone, tables. */
import { fill, h, live, type Child } from "../../base/dom";
import { lang, t, type Bilingual, type Vars } from "../../base/i18n";
import { texts } from "./texts";

const locale = () => (lang() === "zh" ? "zh-CN" : "en-GB");

/** A moment as the reader's clock has it; `title` tells it to the second. */
export function when(iso: string | null | undefined): Node {
  if (!iso) return document.createTextNode("—");
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return document.createTextNode(iso);
  const text = new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(date);
  return h("time", { datetime: iso, title: iso, class: "nowrap" }, text);
}

/** A secret with a button to copy it; it is gone once the page is left. */
export function secretBox(testid: string, lead: Bilingual, secret: string, vars: Vars = {}): HTMLElement {
  const told = h("span", { role: "status", class: "hint" });
  const copy = h("button", { type: "button", class: "button button-quiet", on: { click: () => {
    navigator.clipboard.writeText(secret).then(() => (told.textContent = t(texts["page.copied"])), () => (told.textContent = t(texts["page.copyFailed"])));
  } } }, live(texts["page.copy"]));
  return h("div", { class: "secret", role: "status" },
    h("p", {}, live(lead, vars)), h("p", { class: "secret-line" }, h("code", { testid }, secret), copy, told));
}

/** Asks before something that cannot be undone; true: do it. The browser keeps the focus inside and Escape means no. A choice stands below the question. */
export function confirmed(testid: string, question: string, action: Bilingual, choice?: HTMLElement): Promise<boolean> {
  return new Promise((resolve) => {
    const no = h("button", { type: "button", class: "button button-quiet", on: { click: () => dialog.close("") } }, t(texts["page.cancel"]));
    const yes = h("button", { type: "button", class: "button button-danger", testid: `${testid}-yes`, on: { click: () => dialog.close("yes") } }, t(action));
    const text = h("p", { id: `${testid}-q` }, question);
    const dialog = h("dialog", { class: "question", testid, "aria-labelledby": `${testid}-q` }, text, choice, h("div", { class: "actions" }, no, yes));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** A table whose cells say on a narrow screen what column they are of. */
export function table(testid: string, caption: Bilingual, heads: Bilingual[], rows: Child[][]): HTMLElement {
  return h("div", { class: "table-room", tabindex: 0, role: "region", "aria-label": t(caption) },
    h("table", { class: "table", testid },
      h("caption", { class: "visually-hidden" }, t(caption)),
      h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, t(head))))),
      h("tbody", {}, ...rows.map((cells) =>
        h("tr", {}, ...cells.map((cell, i) => h("td", { "data-head": t(heads[i] as Bilingual) }, cell)))))));
}

/** A line that tells what was done, read out by a screen reader. */
export function statusLine(testid: string): { box: HTMLElement; say(...what: Child[]): void } {
  const box = h("div", { class: "status-line", role: "status", testid });
  return { box, say: (...what) => fill(box, ...what) };
}

export const button = (text: Bilingual, click: () => void, attributes: Record<string, string> = {}): HTMLButtonElement =>
  h("button", { type: "button", class: "button button-quiet", ...attributes, on: { click } }, t(text));
