/** The chosen language: Chinese unless the user (or a shared link) says otherwise. */
import { texts } from "./texts";
import type { Bilingual, Texts } from "./types";

export type { Bilingual };

export type Lang = "zh" | "en";
export type Vars = Record<string, string | number>;

const storageKey = "tidu.lang";
const listeners: (() => void)[] = [];
let current: Lang = initial();
let title: Bilingual = texts.title;

function initial(): Lang {
  const asked = new URLSearchParams(location.search).get("lang") ?? stored();
  return asked === "en" ? "en" : "zh";
}

/** Storage can be forbidden by the browser; the page then merely forgets the choice. */
function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export const lang = (): Lang => current;

/** Switches the language and redraws everything that depends on it. */
export function setLang(next: Lang): void {
  current = next;
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // See stored().
  }
  applyToDocument();
  for (const listener of listeners) listener();
}

export function onLang(listener: () => void): void {
  listeners.push(listener);
}

/** Names the page; shown with {@link applyToDocument}. */
export function setTitle(heading: Bilingual): void {
  title = heading;
}

/** Sets the document's language and title. */
export function applyToDocument(): void {
  document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
  document.title = title === texts.title ? t(title) : `${t(title)} · ${t(texts.brand)}`;
}

/** A text in the chosen language, with `{name}` replaced from `vars`. */
export function t(text: Bilingual, vars: Vars = {}): string {
  return text[current].replace(/\{(\w+)\}/g, (all, name: string) =>
    name in vars ? String(vars[name]) : all);
}

/** The text that a word of the server's names, if there is one, or the fallback. */
export function tOr(known: Texts, name: string, fallback: string): string {
  const text = Object.hasOwn(known, name) ? known[name] : undefined;
  return text ? t(text) : fallback;
}

/** Picks the language out of a server's pair, falling back to the Chinese text. */
export function pick(pair: Bilingual | null | undefined): string {
  return pair ? pair[current] || pair.zh : "";
}

/** Picks between a Chinese field and its English sibling. */
export function either(zh: string | null | undefined, en: string | null | undefined): string {
  return (current === "en" ? en || zh : zh) ?? "";
}
