/** Texts of the bar above every page. */
export const shellTexts = {
  navLabel: { zh: "页面", en: "Pages" },
  "nav.index": { zh: "匹配园区", en: "Match parks" },
  "nav.many": { zh: "批量匹配", en: "Many firms" },
  "nav.firms": { zh: "园区选企业", en: "Firms for a park" },
  "nav.shortlist": { zh: "对接会名单", en: "Shortlists" },
  "nav.account": { zh: "账户", en: "Account" },
  labelled: { zh: "{label}：{value}", en: "{label}: {value}" },
  skipMain: { zh: "跳到正文", en: "Skip to the content" },
} as const;
