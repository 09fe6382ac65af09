/** Texts that all pages beside the match page share. */
import type { AccountText } from "../../pages/account/texts";
import type { AuditText } from "../../pages/audit/texts";
import { addTexts } from "../../base/i18n";
import type { ImportText } from "../../pages/imports/texts";
import type { OwnText } from "../../pages/own/texts";
import type { ParkText } from "../../pages/park/texts";
import type { SignInText } from "../../pages/sign-in/texts";
import type { StatementText } from "../../pages/statements/texts";
import type { UserText } from "../../pages/users/texts";

export const frameTexts = {
  "nav.imports": { zh: "导入", en: "Imports" },
  "nav.park": { zh: "我的园区", en: "My park" },
  "nav.own": { zh: "我的企业", en: "My firms" },
  "nav.statements": { zh: "园区自报", en: "Parks' statements" },
  "nav.audit": { zh: "审计", en: "Audit" },
  "nav.users": { zh: "用户", en: "Users" },
  "nav.sign-in": { zh: "登录", en: "Sign in" },
  "nav.signIn": { zh: "登录", en: "Sign in" },
  "nav.signOut": { zh: "退出", en: "Sign out" },
  "role.public": { zh: "公众", en: "Public" },
  "role.enterprise": { zh: "企业", en: "Enterprise" },
  "role.park": { zh: "园区", en: "Park" },
  "role.organizer": { zh: "对接会组织者", en: "Organizer" },
  "role.planner": { zh: "规划人员", en: "Planner" },
  "role.admin": { zh: "管理员", en: "Administrator" },
  "may.public": {
    zh: "不登录即可查园区、政策和地图，匹配、比较、导出结果；不能保存，也看不到任何一家企业的资料。",
    en: "Without an account: browse parks, policies and the map, match, compare and export results; nothing is saved, and no firm's record is shown.",
  },
  "may.enterprise": {
    zh: "只管自己的企业：范围是统一社会信用代码。看不到别的企业，也不能导入数据。",
    en: "For firms: its own firms only, by unified social credit code. It sees no other firm and cannot import.",
  },
  "may.park": {
    zh: "只管自己的园区：范围是园区编号。看不到没有向它表示意向的企业，也不能导入数据；可以自报本园区的数据，由规划人员核定。",
    en: "For parks: its own parks only, by park id. It sees no firm that has not turned to it and cannot import; it may state figures of its parks, which a planner reviews.",
  },
  "may.organizer": {
    zh: "组织对接会：可用已登记的企业为园区排企业、出名单。范围是城市，可不填。不能导入数据。",
    en: "Runs matchmaking events: ranks recorded firms for a park and makes shortlists. Scope: cities, may be empty. It cannot import.",
  },
  "may.planner": {
    zh: "导入和更正园区、企业、区划、政策等数据，查看所负责城市的企业，以园区看企业。范围是城市，或全省。",
    en: "Imports and corrects parks, firms, regions and policies, sees the firms of its cities, ranks firms for a park. Scope: cities, or the province.",
  },
  "may.admin": {
    zh: "开设、停用、删除账户，定角色与范围，重设口令；也可导入。不需要范围。",
    en: "Makes, locks and removes accounts, sets roles and scopes, resets passwords; may import too. No scope.",
  },
  "totals.show": { zh: "企业分布（汇总）", en: "Firms (totals)" },
  "totals.atLeast": { zh: "至少 {n} 家企业", en: "at least {n} firms" },
  "totals.others": { zh: "其他行业", en: "other industries" },
  "totals.synthetic": { zh: "合成数据，非真实", en: "made up, not real" },
  "totals.none": { zh: "还没有可公开的格：每格须至少 5 家。", en: "No cell may be shown yet: each needs at least 5 firms." },
  "totals.rule": { zh: "怎么数的", en: "How it is counted" },
  "totals.failed": { zh: "企业汇总没有取到，请稍后再试。", en: "The totals could not be fetched; try again later." },
  "page.loading": { zh: "正在载入…", en: "Loading…" },
  "page.refused": { zh: "您的角色不能使用这一页", en: "Your role may not use this page" },
  "page.refusedWho": { zh: "您以“{role}”（{name}）的身份登录。这一页只供：{roles}。", en: "You are signed in as {role} ({name}). This page is for: {roles}." },
  "page.refusedHow": { zh: "需要权限的，请联系管理员；有别的账户的，请换账户登录。", en: "If you need it, ask an administrator, or sign in with another account." },
  "page.otherAccount": { zh: "换账户登录", en: "Sign in with another account" },
  "page.toMatch": { zh: "去匹配页", en: "To the match page" },
  "page.yes": { zh: "确定", en: "Yes" },
  "page.cancel": { zh: "取消", en: "Cancel" },
  "page.close": { zh: "关闭", en: "Close" },
  "page.save": { zh: "保存", en: "Save" },
  "page.copy": { zh: "复制", en: "Copy" },
  "page.copied": { zh: "已复制", en: "Copied" },
  "page.copyFailed": { zh: "浏览器不允许复制，请选中后自己复制", en: "The browser forbids copying: select it and copy it yourself" },
  "page.more": { zh: "再列出一些", en: "List more" },
  "page.none": { zh: "无", en: "None" },
  "page.mend": { zh: "请改正标出的 {n} 处。", en: "Please mend the {n} marked places." },
  "page.ended": { zh: "会话已结束，或还没有登录", en: "The session has ended, or you are not signed in" },
  "page.endedHow": { zh: "登录后回到这一页；没有保存的内容须重新填写。", en: "Sign in and you come back here; what was not saved has to be filled in again." },
  "page.stale": { zh: "登录状态在别处变了，请刷新本页后再试一次。", en: "The session changed elsewhere: reload this page and try again." },
  "page.wait": { zh: "请 {n} 秒后再试。", en: "Try again in {n} seconds." },
} as const;

export type FrameText = keyof typeof frameTexts | AccountText | AuditText | ImportText | OwnText | ParkText | SignInText | StatementText | UserText;

addTexts(frameTexts);
