/** Texts of the page for many firms. */
import type { Texts } from "../../base/types";
import { texts as common } from "../../base/texts";
import { texts as frameTexts } from "../../parts/frame/texts";
import { texts as glossaryTexts } from "../../parts/glossary/texts";
import { texts as listsTexts } from "../../parts/lists/texts";
import { texts as reasonsTexts } from "../../parts/reasons/texts";

export const texts = {
  ...common,
  ...frameTexts,
  ...glossaryTexts,
  ...listsTexts,
  ...reasonsTexts,
  "many.heading": { zh: "批量匹配", en: "Match many firms" },
  "many.lead": { zh: "上传企业名单，逐家排出园区；读不懂的行写明原因，不会丢。", en: "Upload a list: every firm is ranked its parks. Rows that cannot be read are told, not dropped." },
  "list.stop": { zh: "停止", en: "Stop" },
  "list.top": { zh: "每家列几个园区", en: "Parks for each firm" },
  "list.asOf": { zh: "政策日期（可不填）", en: "Policies as of (optional)" },
  "list.running": { zh: "正在匹配：{ok} 家已排出，{bad} 行有问题", en: "Matching: {ok} ranked, {bad} rows with problems" },
  "list.done": { zh: "完成：{ok} 家已排出，{bad} 行有问题，{groups} 个组团", en: "Done: {ok} ranked, {bad} rows with problems, {groups} groups" },
  "list.stopped": { zh: "已停止：{ok} 家已排出，{bad} 行有问题", en: "Stopped: {ok} ranked, {bad} rows with problems" },
  "list.broken": { zh: "连接中断，后面的行没有结果。", en: "The connection broke: later rows have no result." },
  "list.csv": { zh: "下载结果（CSV）", en: "Download results (CSV)" },
  "list.ndjson": { zh: "下载全部细节（NDJSON）", en: "Download every detail (NDJSON)" },
  "list.origin": { zh: "转出地", en: "From" },
  "list.parks": { zh: "推荐的园区", en: "Parks" },
  "list.noPark": { zh: "没有可推荐的园区：{why}", en: "No park can be recommended: {why}" },
  "list.excludedBy": { zh: "{name} {n} 个", en: "{name}: {n}" },
  "list.shown": { zh: "页面列出前 {n} 家，下载的文件里有全部。", en: "The first {n} are listed here; the download has all." },
  "list.groupMembers": { zh: "{n} 家：{names}", en: "{n} firms: {names}" },
  "list.groupMissing": { zh: "未计入读不懂的行：{rows}", en: "Rows that could not be read are missing: {rows}" },
  "list.groupRefused": { zh: "不能合并排名：{why}", en: "Cannot be ranked as one: {why}" },
  "list.groupLeast": { zh: "最低 {score}（{name}）", en: "lowest {score} ({name})" },
  "list.groupNone": { zh: "没有放得下全组的园区。", en: "No park can take them all." },
  "list.score": { zh: "得分", en: "Score" },
  "list.park": { zh: "园区", en: "Park" },
  "list.rank": { zh: "名次", en: "Rank" },
} as const satisfies Texts;
