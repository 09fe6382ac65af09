/** Texts of the page of a park's own record. */
import { addTexts } from "../../base/i18n";

const parkTexts = {
  "park.heading": { zh: "我的园区", en: "My park" },
  "park.lead": { zh: "Tidu 里记着的您的园区，每一项都有来源和日期。匹配只用这里有的数据；没有的准则退出计算，排名的把握也就低。", en: "What Tidu has on record of your park, each item with its source and day. Matching uses only what is here; what is missing drops out and makes a rank less certain." },
  "park.none": { zh: "这个账户还没有园区，请联系管理员。", en: "This account has no park yet: ask an administrator." },
  "park.gone": { zh: "编号 {id} 的园区已不在目录中，请联系管理员。", en: "There is no park {id} any more: ask an administrator." },
  "park.also": { zh: "又名、曾用名", en: "Also called" },
  "park.kind": { zh: "类别", en: "Kind" },
  "park.place": { zh: "所在地", en: "Where" },
  "park.area": { zh: "面积", en: "Area" },
  "park.areaCatalogue": { zh: "{ha} 公顷（目录核准面积）", en: "{ha} ha (approved, by the catalogue)" },
  "park.areaReported": { zh: "{ha} 公顷（报道的规划或总面积）", en: "{ha} ha (reported)" },
  "park.approved": { zh: "批准时间", en: "Approved" },
  "park.industries": { zh: "主导产业", en: "Leading industries" },
  "park.partner": { zh: "结对、共建方", en: "Partner" },
  "park.position": { zh: "位置", en: "Position" },
  "park.sources": { zh: "来源", en: "Sources" },
  "park.recorded": { zh: "资料日期", en: "Recorded" },
  "park.confidence": { zh: "资料把握", en: "Confidence" },
  "park.map": { zh: "在地图上看", en: "See it on the map" },
  "park.figures": { zh: "要素、准入标准与价格", en: "Supply, entry conditions and prices" },
  "park.figure": { zh: "项目", en: "Item" },
  "park.value": { zh: "数值", en: "Value" },
  "park.asOf": { zh: "数据日期", en: "As of" },
  "park.source": { zh: "来源", en: "Source" },
  "park.noFigures": { zh: "还没有任何数据。", en: "No figures yet." },
  "park.missing": { zh: "还缺 {n} 项，匹配时按未知处理：", en: "{n} items are missing and count as unknown:" },
  "park.complete": { zh: "各项都有了。请留意数据日期，过时的请更新。", en: "All items are there. Mind their days and bring them up to date." },
  "park.sheet": { zh: "下载填报表（CSV，已填现有数据）", en: "Download a sheet to fill in (CSV, with what is known)" },
  "park.sheetHow": { zh: "填好后交给负责您所在城市的规划人员，由其在“导入”页导入；改动记入审计。有误的条目也用它更正。", en: "Give it, filled in, to the planner of your city, who imports it at “Imports”; the change stands in the audit. Corrections go the same way." },
} as const;

export type ParkText = keyof typeof parkTexts;

addTexts(parkTexts);
