/** A park with its figures, and all that can be told of one. */
import { request } from "../../base/api";
import type { Schemas } from "../../base/types";

export type Figure = Schemas["ParkFact"];

export type ParkDetail = Schemas["ParkDetail"];

/** An attribute, and the header by which an import knows it in the unit that figures are kept in. */
export interface Attribute {
  code: string;
  zh: string;
  en: string;
  header: string;
  unitEn: string;
}

export const attributes: Attribute[] = [
  { code: "spare-land", zh: "可供用地", en: "land free for new firms", header: "可供用地(公顷)", unitEn: "ha" },
  { code: "industrial-land", zh: "规划工业用地", en: "industrial land as planned", header: "规划工业用地(公顷)", unitEn: "ha" },
  { code: "floor-area", zh: "可供厂房面积", en: "floor area free", header: "可供厂房面积(平方米)", unitEn: "m²" },
  { code: "power", zh: "可供用电容量", en: "power free", header: "可供用电容量(千伏安)", unitEn: "kVA" },
  { code: "water", zh: "可供水量", en: "fresh water free", header: "可供水量(吨/日)", unitEn: "t/day" },
  { code: "wastewater", zh: "污水处理余量", en: "wastewater treatment free", header: "污水处理余量(吨/日)", unitEn: "t/day" },
  { code: "labour", zh: "可招用工", en: "workers to be had", header: "可招用工(人)", unitEn: "people" },
  { code: "min-investment", zh: "投资强度下限", en: "least investment per mu", header: "投资强度下限(万元/亩)", unitEn: "10,000 yuan per mu" },
  { code: "min-output", zh: "亩均产值下限", en: "least yearly output per mu", header: "亩均产值下限(万元/亩)", unitEn: "10,000 yuan per mu" },
  { code: "min-tax", zh: "亩均税收下限", en: "least yearly tax per mu", header: "亩均税收下限(万元/亩)", unitEn: "10,000 yuan per mu" },
  { code: "max-energy", zh: "亩均能耗上限", en: "most yearly energy per mu", header: "亩均能耗上限(吨标准煤/亩)", unitEn: "tce per mu" },
  { code: "max-energy-per-output", zh: "产值能耗上限", en: "most energy per output", header: "产值能耗上限(吨标准煤/万元)", unitEn: "tce per 10,000 yuan" },
  { code: "land-price", zh: "工业用地价格", en: "price of industrial land", header: "工业用地价格(万元/亩)", unitEn: "10,000 yuan per mu" },
  { code: "rent", zh: "厂房租金", en: "rent of floor area", header: "厂房租金(元/平方米·月)", unitEn: "yuan per m² and month" },
  { code: "wage", zh: "平均月工资", en: "mean monthly wage", header: "平均月工资(元/月)", unitEn: "yuan per month" },
  { code: "power-price", zh: "工业电价", en: "price of power for industry", header: "工业电价(元/千瓦时)", unitEn: "yuan per kWh" },
];

export const parkOf = (id: string) => request<ParkDetail>(`/parks/${encodeURIComponent(id)}`);

/** Of every attribute the latest figure. */
export function latest(park: ParkDetail): Map<string, Figure> {
  const newest = new Map<string, Figure>();
  for (const fact of park.facts) {
    const known = newest.get(fact.attribute);
    if (!known || known.asOf < fact.asOf) newest.set(fact.attribute, fact);
  }
  return newest;
}
