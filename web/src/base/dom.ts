/**
 * Builders for DOM nodes. Text always becomes a text node, so names and policy text from the
 * server can never turn into markup.
 */
import { onLang, t, type Bilingual, type Vars } from "./i18n";

export type Child = Node | string | number | null | undefined | false;

type Handlers = { [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };

export interface Props {
  [attribute: string]: string | number | boolean | null | undefined | Handlers;
  /** A `style` attribute would break the content security policy. */
  style?: never;
  on?: Handlers;
}

/** Makes an element; `testid` stands for `data-testid`, `on` holds listeners, the rest are attributes. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, props: Props = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") {
      for (const [type, handler] of Object.entries(value as Handlers)) {
        element.addEventListener(type, handler as EventListener);
      }
    } else {
      element.setAttribute(key === "testid" ? "data-testid" : key, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(parent: Node, children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Replaces everything inside an element. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** A text node that follows the chosen language for as long as the page lives. */
export function live(key: Bilingual, vars?: Vars): Text {
  const node = document.createTextNode(t(key, vars));
  onLang(() => (node.data = t(key, vars)));
  return node;
}

/** Keeps an attribute in the chosen language. */
export function liveAttr<E extends Element>(element: E, attribute: string, key: Bilingual): E {
  const set = () => element.setAttribute(attribute, t(key));
  set();
  onLang(set);
  return element;
}

/** An address as it may stand in a source: with a scheme, or a host with a path. */
const address = /(?:https?:\/\/|(?:[a-z0-9-]+\.)+(?:cn|com|net|org)(?=\/))[^\s；，。（）《》“”]*/g;

/** A source as text in which web addresses are links. */
export function sourceText(text: string): Node {
  const out = document.createDocumentFragment();
  let from = 0;
  for (const found of text.matchAll(address)) {
    const href = found[0].startsWith("http") ? found[0] : `https://${found[0]}`;
    out.append(text.slice(from, found.index), h("a", { href, target: "_blank", rel: "noopener noreferrer" }, found[0]));
    from = found.index + found[0].length;
  }
  out.append(text.slice(from));
  return out;
}

/** A bar filled to a share between 0 and 1; decoration only, the number stands beside it. */
export function bar(share: number, className = ""): HTMLElement {
  const inner = h("span", { class: "bar-fill" });
  inner.style.width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return h("span", { class: `bar ${className}`.trim(), "aria-hidden": "true" }, inner);
}
