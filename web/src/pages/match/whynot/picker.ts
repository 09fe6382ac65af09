/** Asks about any park by its name. */
import { h } from "../../../base/dom";
import { t } from "../../../base/i18n";
import { store } from "../state";
import { openWhyNot } from "./open";
import { texts } from "../texts";

export function whyNotPicker(): HTMLElement {
  const names = new Map(store.get("parks").flatMap((park) =>
    [park.name, ...(park.aliases ?? [])].map((name): [string, string] => [name, park.id])));
  const error = h("p", { class: "field-error", id: "why-not-error", hidden: true }, t(texts.whyNotUnknown));
  const input = h("input", {
    id: "why-not-park", type: "text", list: "why-not-parks", placeholder: t(texts.whyNotPlaceholder), autocomplete: "off",
    "aria-describedby": "why-not-error", testid: "why-not-park",
  });
  const ask = (event: Event) => {
    event.preventDefault();
    const id = names.get(input.value.trim());
    error.hidden = id !== undefined;
    if (id) void openWhyNot(id, input.value.trim());
  };
  return h("form", { class: "field picker", novalidate: true, on: { submit: ask } },
    h("label", { for: input.id, class: "label" }, t(texts.whyNotPick)),
    h("div", { class: "picker-row" }, input, h("button", { type: "submit", class: "button button-quiet", testid: "why-not-go" }, t(texts.whyNotGo))),
    h("datalist", { id: "why-not-parks" }, ...[...names.keys()].map((name) => h("option", { value: name }))),
    error);
}
