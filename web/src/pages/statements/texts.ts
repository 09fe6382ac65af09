/** Texts of the planners' page of what parks state of themselves. */
import type { Texts } from "../../base/types";
import { texts as frameTexts } from "../../parts/frame/texts";
import { texts as recordsTexts } from "../../parts/records/texts";

export const texts = {
  ...frameTexts,
  ...recordsTexts,
  "statement.heading": { zh: "园区自报", en: "Parks' statements" },
  "statement.lead": { zh: "园区自己填报的数据。采纳之后才公开、才用于匹配，来源写明“园区自报”；不采纳的须写理由，园区看得到。每次决定都记入审计。", en: "Figures that parks state of themselves. They are public and used in matching once accepted, and marked as stated by the park; a refusal needs its reason, which the park reads. Each decision stands in the audit." },
  "statement.show": { zh: "列出", en: "Show" },
  "statement.known": { zh: "现用数值", en: "In use" },
  "statement.unknown": { zh: "没有", en: "none" },
  "statement.knownOf": { zh: "{value}（{day}）", en: "{value} ({day})" },
  "statement.accept": { zh: "采纳", en: "Accept" },
  "statement.acceptAll": { zh: "全部采纳（{n} 项）", en: "Accept all {n}" },
  "statement.acceptAllAsk": { zh: "采纳 {park} 自报的全部 {n} 项？采纳后公开并用于匹配。", en: "Accept all {n} figures of {park}? They become public and are used in matching." },
  "statement.refuse": { zh: "不采纳", en: "Refuse" },
  "statement.takeBack": { zh: "撤下", en: "Take back" },
  "statement.why": { zh: "理由（园区看得到）", en: "Reason (the park reads it)" },
  "statement.refuseAsk": { zh: "不采纳 {park} 的“{figure}”", en: "Refuse “{figure}” of {park}" },
  "statement.needReason": { zh: "请写明理由。", en: "Give the reason." },
  "statement.didAccept": { zh: "已采纳 {n} 项。", en: "{n} accepted." },
  "statement.didRefuse": { zh: "未采纳“{figure}”，理由已告知园区。", en: "“{figure}” is refused; the park reads why." },
  "statement.nonePending": { zh: "没有待核定的自报。", en: "Nothing waits for review." },
  "statement.none": { zh: "没有。", en: "None." },
} as const satisfies Texts;
