/** What codes of places and industries are called; a code that nothing is known of stands for itself. */
import { api } from "../../base/api";
import { either } from "../../base/i18n";
import type { Industry, Region } from "../../base/types";

let regionList: Promise<Region[]> | null = null;
const industries = new Map<string, Promise<Industry | undefined>>();

/** Cities, then counties. */
export function regions(): Promise<Region[]> {
  regionList ??= Promise.all([api.regions("city"), api.regions("county")]).then(([cities, counties]) => [...cities.items, ...counties.items]);
  return regionList;
}

export async function placeName(code: string | null): Promise<string> {
  if (!code) return "";
  const all = await regions();
  const name = (wanted: string | undefined) => {
    const found = all.find((r) => r.code === wanted);
    return found ? either(found.name, found.nameEn) : "";
  };
  const own = all.find((r) => r.code === code);
  return own ? [own.level === "county" && own.cityCode !== own.code ? name(own.cityCode) : "", name(code)].filter(Boolean).join(" ") : code;
}

export async function industryName(code: string | null): Promise<string> {
  if (!code) return "";
  if (!industries.has(code)) industries.set(code, api.industries(code, 20).then(({ items }) => items.find((i) => i.code === code), () => undefined));
  const found = await industries.get(code);
  return found ? `${code} ${either(found.name, found.nameEn)}` : code;
}
