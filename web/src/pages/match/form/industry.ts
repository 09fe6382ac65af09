/** The industry field: a combobox (ARIA 1.2 pattern) with suggestions by code or Chinese word. */
import { api, ApiError } from "../../../base/api";
import { fill, h } from "../../../base/dom";
import { either, onLang, t } from "../../../base/i18n";
import { store } from "../state";
import type { Industry } from "../../../base/types";
import { clearError, fieldBox } from "./field";
import { texts } from "../texts";

const pause = 180;

/** A code as the user may type it: a section letter, or two to four digits. */
const codePattern = /^(?:[A-T]|[A-T]?\d{2,4})$/i;

/** What typed text asks for: the code it starts with, else the text itself, which the server looks up. */
export function codeIn(text: string): string {
  const first = text.trim().split(/\s/)[0] ?? "";
  return codePattern.test(first) ? first.toUpperCase() : text.trim();
}

class IndustryBox {
  readonly input = h("input", {
    type: "text", testid: "industry-input", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "industry-list", maxlength: 60,
  });
  readonly list = h("ul", { id: "industry-list", role: "listbox", class: "suggestions", hidden: true });
  readonly status = h("p", { class: "visually-hidden", role: "status" });
  private items: Industry[] = [];
  private active = -1;
  private timer = 0;
  private fetching: AbortController | null = null;

  constructor() {
    const { input } = this;
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("focus", () => { if (store.get("form").industryCode === input.value.trim()) this.later(); });
    input.addEventListener("blur", () => this.close());
    // Keeps the focus in the field while the mouse picks from the list.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    store.on(["form"], () => this.follow());
    onLang(() => this.list.setAttribute("aria-label", t(texts.industryList)));
    this.list.setAttribute("aria-label", t(texts.industryList));
  }

  /** Shows what the state holds, unless it is what the user is typing. */
  private follow(): void {
    const { industryText } = store.get("form");
    if (this.input.value !== industryText) this.input.value = industryText;
  }

  private typed(): void {
    const text = this.input.value;
    clearError("industry");
    store.setForm({ industryText: text, industryCode: codeIn(text) });
    this.later();
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.fetching?.abort();
    const q = this.input.value.trim();
    if (q === "") return this.close();
    this.timer = window.setTimeout(() => void this.search(q), pause);
  }

  private async search(q: string): Promise<void> {
    const mine = new AbortController();
    this.fetching = mine;
    try {
      const { items } = await api.industries(q, 12, mine.signal);
      if (mine === this.fetching && document.activeElement === this.input) this.open(items);
    } catch (error) {
      if (!ApiError.isAbort(error)) this.close();
    }
  }

  private open(items: Industry[]): void {
    this.items = items;
    this.active = -1;
    const none = h("li", { class: "suggestion-none", role: "presentation" }, t(texts.industryNone));
    fill(this.list, ...(items.length ? items.map((item, i) => this.option(item, i)) : [none]));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = items.length ? t(texts.industryCount, { n: items.length }) : t(texts.industryNone);
  }

  private option(item: Industry, index: number): HTMLElement {
    return h("li", {
      id: `industry-option-${index}`, role: "option", class: "suggestion", testid: "industry-option",
      "data-code": item.code, "aria-selected": "false", on: { click: () => this.choose(index) },
    },
    h("span", { class: "suggestion-head" },
      h("b", { class: "code" }, item.code), " ", either(item.name, item.nameEn)),
    item.path.length > 0 && h("span", { class: "suggestion-path" }, item.path.join(" › ")),
    item.reason && h("span", { class: "suggestion-reason" }, item.reason));
  }

  private choose(index: number): void {
    const item = this.items[index];
    if (!item) return;
    clearError("industry");
    store.setForm({ industryCode: item.code, industryText: `${item.code} ${either(item.name, item.nameEn)}` });
    this.close();
  }

  private move(to: number): void {
    const options = this.list.querySelectorAll<HTMLElement>("[role=option]");
    if (options.length === 0) return;
    this.active = (to + options.length) % options.length;
    for (const [i, option] of options.entries()) option.setAttribute("aria-selected", String(i === this.active));
    const option = options[this.active];
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
  }

  private key(event: KeyboardEvent): void {
    // Keys that belong to an input method while it composes Chinese text.
    if (event.isComposing) return;
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return this.later();
      const down = event.key === "ArrowDown";
      this.move(this.active < 0 ? (down ? 0 : -1) : this.active + (down ? 1 : -1));
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "Tab" && open && this.active >= 0) {
      this.choose(this.active);
    }
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.fetching?.abort();
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

export function industryField(): HTMLElement {
  const box = new IndustryBox();
  const field = fieldBox({
    id: "industry", field: "industry", label: texts.industry, mark: "required", hint: texts.industryHint, control: box.input,
  }, box.list, box.status);
  field.classList.add("combobox");
  return field;
}

