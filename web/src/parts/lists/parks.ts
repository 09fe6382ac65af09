/** A park chosen by its name, with suggestions. */
import { h, live } from "../../base/dom";
import type { Bilingual } from "../../base/i18n";
import type { Park } from "../../base/types";

export interface ParkInput {
  input: HTMLInputElement;
  element: HTMLElement;
  /** The park whose name or alias stands in the field. */
  chosen(): Park | null;
}

export function parkInput(id: string, parks: Park[], label: Bilingual): ParkInput {
  const named = new Map(parks.flatMap((park) => [park.name, ...(park.aliases ?? [])].map((name): [string, Park] => [name, park])));
  const input = h("input", { id, type: "text", list: `${id}-names`, autocomplete: "off", testid: id });
  return {
    input,
    element: h("div", { class: "field" },
      h("label", { for: id, class: "label" }, live(label)), input,
      h("datalist", { id: `${id}-names` }, ...[...named.keys()].map((name) => h("option", { value: name })))),
    chosen: () => named.get(input.value.trim()) ?? null,
  };
}
