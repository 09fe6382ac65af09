/** Texts about firms' records, leads and parks' statements, for both sides of them. */
import type { Texts } from "../../base/types";

export const texts = {
  "contact.heading": { zh: "联系人", en: "Contacts" },
  "contact.name": { zh: "姓名", en: "Name" },
  "contact.title": { zh: "职务", en: "Position" },
  "contact.phone": { zh: "电话", en: "Telephone" },
  "contact.email": { zh: "邮箱", en: "E-mail" },
  "lead.state": { zh: "进展", en: "Progress" },
  "lead.since": { zh: "提出", en: "Since" },
  "lead.new": { zh: "新", en: "new" },
  "lead.contacted": { zh: "已联系", en: "contacted" },
  "lead.visiting": { zh: "考察中", en: "visiting" },
  "lead.signed": { zh: "已签约", en: "signed" },
  "lead.declined": { zh: "园区谢绝", en: "declined" },
  "lead.withdrawn": { zh: "企业撤回", en: "withdrawn" },
  "statement.pending": { zh: "待核定", en: "Waiting" },
  "statement.accepted": { zh: "已采纳", en: "Accepted" },
  "statement.refused": { zh: "未采纳", en: "Refused" },
  "statement.figure": { zh: "项目", en: "Item" },
  "statement.value": { zh: "自报数值", en: "Stated" },
  "statement.asOf": { zh: "数据日期", en: "As of" },
  "statement.source": { zh: "依据", en: "Based on" },
  "statement.at": { zh: "提交", en: "Stated" },
  "statement.state": { zh: "结果", en: "Outcome" },
  "statement.action": { zh: "操作", en: "Action" },
} as const satisfies Texts;
