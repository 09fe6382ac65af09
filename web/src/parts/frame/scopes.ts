/** What the scopes of an account are called: cities, parks; credit codes stand for themselves. */
import { api, request } from "../../base/api";
import { either } from "../../base/i18n";
import type { ItemList, Region } from "../../base/types";
import type { Role } from "./session";

export const province = "440000";

export interface Named {
  code: string;
  name: string;
  /** In which city it is, of a park. */
  place?: string;
}

let cityList: Promise<Named[]> | null = null;
let parkList: Promise<Named[]> | null = null;

export function cities(): Promise<Named[]> {
  cityList ??= request<ItemList<Region>>("/regions?level=city&limit=200")
    .then(({ items }) => items.map((r) => ({ code: r.code, name: either(r.name, r.nameEn) })));
  return cityList;
}

export function parks(): Promise<Named[]> {
  parkList ??= api.parks()
    .then(({ items }) => items.map((p) => ({ code: p.id, name: p.name, place: p.city })));
  return parkList;
}

/** Names by code, as far as they are known. */
export async function scopeNames(role: Role, codes: string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>([[province, either("全省", "the whole province")]]);
  if (codes.length === 0 || role === "enterprise" || role === "admin") return names;
  for (const { code, name } of await (role === "park" ? parks() : cities())) names.set(code, name);
  return names;
}
