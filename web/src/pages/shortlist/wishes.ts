/** Who must meet and who must not. */
import { fill, h, live } from "../../base/dom";
import { t } from "../../base/i18n";
import { parkInput } from "../../parts/lists/parks";
import type { Roster } from "../../parts/lists/roster";
import type { Park } from "../../base/types";
import type { Wish } from "./types";
import { texts } from "./texts";

export interface WishEditor {
  element: HTMLElement;
  /** Takes the firms of a list, with the wishes its columns hold. */
  use(roster: Roster): void;
  all(): Wish[];
  /** A wish in words, for messages about it. */
  told(wish: Wish): string;
}

export function wishEditor(parks: Park[]): WishEditor {
  let wishes: Wish[] = [];
  let names = new Map<number, string>();
  const firm = h("select", { id: "wish-firm", testid: "wish-firm" });
  const park = parkInput("wish-park", parks, texts["sl.wishPark"]);
  const kind = h("select", { id: "wish-kind", testid: "wish-kind" },
    h("option", { value: "pin" }, live(texts["sl.pin"])), h("option", { value: "ban" }, live(texts["sl.ban"])));
  const error = h("p", { class: "field-error", role: "alert", hidden: true }, live(texts["firms.parkNeed"]));
  const list = h("ul", { class: "wish-list", testid: "wishes" });
  const nameOf = (row: number) => names.get(row) ?? `#${row}`;
  const parkName = (id: string) => parks.find((p) => p.id === id)?.name ?? id;
  const told = (wish: Wish) => `${t(texts[`sl.${wish.kind}`])}：${nameOf(wish.row)} — ${parkName(wish.park)}`;
  const show = () => fill(list, ...(wishes.length ? wishes.map((wish) => h("li", {},
    h("span", {}, told(wish)),
    h("button", { type: "button", class: "link", on: { click: () => { wishes = wishes.filter((w) => w !== wish); show(); } } }, t(texts["sl.wishRemove"]))))
    : [h("li", { class: "muted" }, t(texts["sl.wishNone"]))]));
  const add = () => {
    const chosen = park.chosen();
    error.hidden = chosen !== null;
    if (!chosen || !firm.value) return;
    wishes = [...wishes, { kind: kind.value === "ban" ? "ban" : "pin", row: Number(firm.value), park: chosen.id }];
    park.input.value = "";
    show();
  };
  show();
  return {
    element: h("fieldset", { class: "field", disabled: true, testid: "wish-editor" },
      h("legend", { class: "label" }, live(texts["sl.wishes"])),
      h("p", { class: "hint" }, live(texts["sl.wishesHint"])),
      h("div", { class: "wish-row" },
        h("div", { class: "field" }, h("label", { for: "wish-firm", class: "label" }, live(texts["sl.wishFirm"])), firm),
        park.element,
        h("div", { class: "field" }, h("label", { for: "wish-kind", class: "visually-hidden" }, live(texts["sl.wishes"])), kind),
        h("button", { type: "button", class: "button button-quiet", testid: "wish-add", on: { click: add } }, live(texts["sl.wishAdd"]))),
      error, list),
    use(roster) {
      names = new Map(roster.rows.map(({ row, name }) => [row, `${row} ${name || t(texts["list.unnamed"])}`]));
      fill(firm, ...[...names].map(([row, name]) => h("option", { value: row }, name)));
      const of = (kind: "pin" | "ban", row: number, texts: string[] | undefined): Wish[] =>
        (texts ?? []).map((text) => ({ kind, row, park: parks.find((p) => p.name === text || p.aliases?.includes(text))?.id ?? text }));
      wishes = roster.rows.flatMap(({ row, pins, bans }) => [...of("pin", row, pins), ...of("ban", row, bans)]);
      (this.element as HTMLFieldSetElement).disabled = roster.rows.length === 0;
      show();
    },
    all: () => wishes,
    told,
  };
}
