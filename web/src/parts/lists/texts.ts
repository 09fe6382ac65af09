/** Texts that the pages for many firms at once share. */
import type { Texts } from "../../base/types";
import { texts as common } from "../../base/texts";

export const texts = {
  ...common,
  "list.file": { zh: "企业名单（CSV、XLSX 或 NDJSON）", en: "List of firms (CSV, XLSX or NDJSON)" },
  "list.fileHint": { zh: "须有“行业”，以及“转出地”或“经度、纬度”；还认得“企业名称”“用地(亩)”“是否有污染”“组团”等列。只用于本次计算，不保存。", en: "Needs industry (行业) and origin (转出地) or lon and lat; name, land, pollution, group and more are read too. Used for this request only, nothing is kept." },
  "list.sample": { zh: "用示例名单试一试（虚构企业）", en: "Try a sample list (made-up firms)" },
  "list.sampleDownload": { zh: "下载示例名单", en: "Download the sample" },
  "list.sampleNote": { zh: "这是示例名单，企业是虚构的，结果只作演示。", en: "This is a sample of made-up firms: results are a demonstration." },
  "list.chosen": { zh: "已选：{name}", en: "Chosen: {name}" },
  "list.need": { zh: "请先选择名单文件。", en: "Choose a file first." },
  "list.badType": { zh: "只能是 .csv、.xlsx、.ndjson 或 .jsonl 文件。", en: "Only .csv, .xlsx, .ndjson or .jsonl files." },
  "list.start": { zh: "开始", en: "Start" },
  "list.weights": { zh: "权重", en: "Weights" },
  "list.problems": { zh: "读不懂的行", en: "Rows that could not be read" },
  "list.row": { zh: "行", en: "Row" },
  "list.firm": { zh: "企业", en: "Firm" },
  "list.why": { zh: "理由与条款", en: "Reasons and clauses" },
  "list.where": { zh: "哪一列", en: "Column" },
  "list.what": { zh: "问题", en: "Problem" },
  "list.unnamed": { zh: "未命名", en: "unnamed" },
  "firms.parkNeed": { zh: "请从建议中选一个园区。", en: "Choose a park from the suggestions." },
} as const satisfies Texts;
