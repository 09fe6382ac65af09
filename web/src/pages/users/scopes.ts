/** Choosing for whom an account works: cities, parks or firms, as its role has it. */
import { fill, h, live } from "../../base/dom";
import { onLang, t } from "../../base/i18n";
import { input } from "../../parts/frame/form";
import { cities, parks, province, type Named } from "../../parts/frame/scopes";
import type { Role } from "../../parts/frame/session";
import { texts } from "./texts";

/** A picker that stays one element while the role changes. */
export interface ScopePicker {
  element: HTMLElement;
  show(role: Role, chosen: string[]): void;
  chosen(): string[];
}

const shownAtMost = 8;

function cityBoxes(id: string, chosen: Set<string>, list: Named[]): HTMLElement {
  const all = [{ code: province, name: t(texts["scope.province"]) }, ...list];
  return h("fieldset", { class: "cities" }, h("legend", { class: "sublabel" }, t(texts["scope.cities"])),
    ...all.map(({ code, name }) => {
      const box = input({ type: "checkbox", id: `${id}-${code}`, checked: chosen.has(code), "data-testid": `${id}-${code}` });
      box.addEventListener("change", () => (box.checked ? chosen.add(code) : chosen.delete(code)));
      return h("label", { class: "check", for: box.id }, box, h("span", {}, name));
    }));
}

function parkSearch(id: string, chosen: Set<string>, list: Named[]): HTMLElement {
  const chips = h("ul", { class: "chosen" });
  const find = input({ id: `${id}-find`, type: "search", "data-testid": `${id}-find` });
  const hits = h("ul", { class: "hits" });
  const count = h("p", { class: "hint", role: "status" });
  const drawChips = () => fill(chips, ...(chosen.size === 0 ? [h("li", { class: "muted" }, t(texts["scope.noneChosen"]))] : [...chosen].map((code) => {
    const name = list.find((p) => p.code === code)?.name ?? code;
    const drop = h("button", { type: "button", class: "chip-drop", "aria-label": t(texts["scope.drop"], { name }) }, "×");
    drop.addEventListener("click", () => {
      chosen.delete(code);
      drawChips();
      find.focus();
    });
    return h("li", { class: "chip-set", "data-code": code }, name, drop);
  })));
  const drawHits = () => {
    const word = find.value.trim();
    const found = word === "" ? [] : list.filter((p) => p.name.includes(word) || (p.place ?? "").includes(word) || p.code === word);
    count.textContent = word === "" ? "" : t(texts["scope.parkCount"], { n: found.length });
    fill(hits, ...found.slice(0, shownAtMost).map((p) => {
      const take = h("button", { type: "button", class: "hit", "data-testid": "park-hit" }, `${p.name}（${p.place ?? ""}）`);
      take.addEventListener("click", () => {
        chosen.add(p.code);
        find.value = "";
        drawChips();
        drawHits();
        find.focus();
      });
      return h("li", {}, take);
    }));
  };
  find.addEventListener("input", drawHits);
  drawChips();
  return h("div", {}, chips, h("label", { class: "sublabel", for: find.id }, t(texts["scope.parkFind"])), find, count, hits);
}

function creditCodes(id: string, chosen: Set<string>): HTMLElement {
  const area = h("textarea", { id: `${id}-codes`, rows: 3, testid: `${id}-codes`, spellcheck: "false" }, [...chosen].join("\n"));
  area.addEventListener("input", () => {
    chosen.clear();
    for (const code of area.value.split(/[\s,，;；]+/)) if (code) chosen.add(code.toUpperCase());
  });
  return h("div", {}, h("label", { class: "sublabel", for: area.id }, t(texts["scope.codes"])), area);
}

export function scopePicker(id: string): ScopePicker {
  const element = h("div", { class: "scopes" });
  let role: Role = "planner";
  let chosen = new Set<string>();
  const draw = async () => {
    const asked = role;
    const list = role === "park" ? await parks() : role === "planner" || role === "organizer" ? await cities() : [];
    if (asked !== role) return;
    if (role === "park") fill(element, parkSearch(id, chosen, list));
    else if (role === "planner" || role === "organizer") fill(element, cityBoxes(id, chosen, list));
    else if (role === "enterprise") fill(element, creditCodes(id, chosen));
    else fill(element, h("p", { class: "hint" }, live(texts["scope.none"])));
  };
  onLang(() => void draw());
  return {
    element,
    show: (next, codes) => {
      role = next;
      chosen = new Set(codes);
      void draw();
    },
    chosen: () => (role === "admin" ? [] : [...chosen]),
  };
}
