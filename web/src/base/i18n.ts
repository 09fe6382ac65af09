/** The chosen language: Chinese unless the user (or a shared link) says otherwise. */
import type { FrameText } from "../parts/frame/texts";
import { texts } from "./texts";
import type { Bilingual } from "./types";

export type Lang = "zh" | "en";
export type TextKey = keyof typeof texts | FrameText;
export type Vars = Record<string, string | number>;

const storageKey = "tidu.lang";
const listeners: (() => void)[] = [];
const known: Record<string, Bilingual> = { ...texts };
let current: Lang = initial();
let title: TextKey = "title";

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

/** Texts of a page of its own, beside those of the match page. */
export function addTexts(more: Record<string, Bilingual>): void {
  Object.assign(known, more);
}

/** Names the page; shown with {@link applyToDocument}. */
export function setTitle(key: TextKey): void {
  title = key;
}

/** Sets the document's language and title. */
export function applyToDocument(): void {
  document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
  document.title = title === "title" ? t(title) : `${t(title)} · ${t("brand")}`;
}

/** The text of a key, with `{name}` replaced from `vars`. */
export function t(key: TextKey, vars: Vars = {}): string {
  return (known[key]?.[current] ?? key).replace(/\{(\w+)\}/g, (all, name: string) =>
    name in vars ? String(vars[name]) : all);
}

/** The text of a key that may not exist (an id from the server), or the fallback. */
export function tOr(key: string, fallback: string): string {
  return Object.hasOwn(known, key) ? t(key as TextKey) : fallback;
}

/** Picks the language out of a server's pair, falling back to the Chinese text. */
export function pick(pair: Bilingual | null | undefined): string {
  return pair ? pair[current] || pair.zh : "";
}

/** Picks between a Chinese field and its English sibling. */
export function either(zh: string | null | undefined, en: string | null | undefined): string {
  return (current === "en" ? en || zh : zh) ?? "";
}
