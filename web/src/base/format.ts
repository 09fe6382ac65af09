/** Numbers and places as text. */
import { either, lang, t, tOr } from "./i18n";
import type { ParkRef } from "./types";
import { texts } from "./texts";

/** A number with at most `digits` decimals, in the page's language. */
export function num(value: number, digits = 1): string {
  return new Intl.NumberFormat(lang() === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: digits }).format(value);
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A share with one decimal, for small probabilities. */
export const percent1 = (share: number): string => `${num(share * 100, share > 0.995 && share < 1 ? 2 : 1)}%`;

export const score = (value: number): string => value.toFixed(3);

/** Starts with a capital letter; Chinese text stays as it is. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function distance(km: number | null): string {
  return km === null || km === undefined ? t(texts.distanceUnknown) : t(texts.distance, { km: num(km, km < 10 ? 1 : 0) });
}

/** A journey by lorry, with how it was come by. */
export function travel(minutes: number | null, basis: string | null): string {
  if (minutes === null || minutes === undefined) return "";
  return t(basis === "road-network" ? texts.travelByRoad : texts.travelEstimated, { min: num(minutes, 0) });
}

export const cityName = (park: ParkRef): string => either(park.city, park.cityEn);

/** City and county of a park, in the page's language. */
export function place(park: ParkRef): string {
  const city = cityName(park);
  const county = either(park.county, park.countyEn);
  if (!county || county === city) return city;
  return lang() === "zh" ? `${city} ${county}` : `${county}, ${city}`;
}

/** Kind of a park, with its level where that says more. */
export function kind(park: ParkRef): string {
  const name = lang() === "zh" ? park.kindName.zh : park.kindName.en || park.kindName.zh;
  const level = tOr(texts, `level.${park.level}`, "");
  // 省产业转移工业园 already says 省级; so does any name with the level in it.
  const already = level === "" || name.toLowerCase().includes(level.toLowerCase()) || name[0] === level[0];
  if (already) return name;
  return lang() === "zh" ? `${level}${name}` : `${level} · ${name}`;
}

/** Confidence, which the server gives as a share or as a word. */
export function confidence(value: number | string | null | undefined): string {
  if (value === null || value === undefined || value === "") return "";
  return typeof value === "number" ? percent(value) : tOr(texts, `conf.${value}`, value);
}
