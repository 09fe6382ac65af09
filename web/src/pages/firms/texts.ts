/** Texts of the page of firms for a park. */
import type { Texts } from "../../base/types";
import { texts as common } from "../../base/texts";
import { texts as listsTexts } from "../../parts/lists/texts";
import { texts as reasonsTexts } from "../../parts/reasons/texts";

export const texts = {
  ...common,
  ...listsTexts,
  ...reasonsTexts,
  "firms.heading": { zh: "园区选企业", en: "Firms for a park" },
  "firms.lead": { zh: "选一个园区，看名单或企业库中哪些企业适合它，以及从园区一侧看的理由。", en: "Choose a park and see which firms of a list, or of those on record, suit it, with the park's side of the reasons." },
  "firms.park": { zh: "园区", en: "Park" },
  "firms.from": { zh: "从哪里选企业", en: "Firms from" },
  "firms.fromFile": { zh: "上传的名单", en: "an uploaded list" },
  "firms.fromLoaded": { zh: "企业库（已导入的企业）", en: "the firms on record" },
  "firms.loadedHint": { zh: "企业的转移意向是商业秘密：企业库只供规划人员（所辖地区）和对接会组织者登录后使用。", en: "Intentions of firms are commercial secrets: the firms on record are for planners (of their regions) and organizers who are signed in." },
  "firms.industry": { zh: "只看某个行业（代码，可不填）", en: "Only one industry (code, optional)" },
  "firms.needAccount": { zh: "需要账户", en: "An account is needed" },
  "firms.needAccountWho": { zh: "用企业库需要规划人员或对接会组织者的账户。没有账户请向管理员申请；也可以改用“上传的名单”，不需要账户。", en: "The firms on record need the account of a planner or an organizer. Ask an administrator for one, or use an uploaded list, which needs none." },
  "firms.wrongAccount": { zh: "您现在的账户不能用企业库。", en: "Your present account may not use the firms on record." },
  "firms.toSignIn": { zh: "登录", en: "Sign in" },
  "firms.toAccount": { zh: "我的账户", en: "My account" },
  "firms.found": { zh: "{total} 家企业中有 {n} 家可来，列出前 {shown} 家；{out} 家不能来", en: "Of {total} firms {n} may come, the first {shown} listed; {out} may not" },
  "firms.notKnown": { zh: "另有 {n} 家地点或行业不明，未计入。", en: "{n} more have no known place or industry and are left out." },
  "firms.parkScore": { zh: "园区视角 {score}（可能 {low}–{high}）", en: "park's view {score} (may be {low}–{high})" },
  "firms.firmScore": { zh: "企业视角 {score}", en: "firm's view {score}" },
  "firms.firmRank": { zh: "是它的第 {rank} 选择", en: "its choice no. {rank}" },
  "firms.weights": { zh: "园区看重什么", en: "What the park looks at" },
  "firms.excluded": { zh: "不能来的企业（{n}）", en: "Firms that may not come ({n})" },
  "firms.ask": { zh: "还要问清", en: "Still to be asked" },
  "firms.none": { zh: "没有可来的企业。", en: "No firm may come." },
} as const satisfies Texts;
