/** Texts of the sign-in page. */
import type { Texts } from "../../base/types";

export const texts = {
  "signIn.heading": { zh: "登录", en: "Sign in" },
  "signIn.name": { zh: "账户名", en: "Account name" },
  "signIn.password": { zh: "口令", en: "Password" },
  "signIn.show": { zh: "显示口令", en: "Show the password" },
  "signIn.submit": { zh: "登录", en: "Sign in" },
  "signIn.needed": { zh: "要看的那一页需要登录；登录后自动回去。", en: "The page you asked for needs an account; you will be taken back to it." },
  "signIn.ended": { zh: "会话已结束（长时间未用、已退出，或权限有变），请重新登录。", en: "Your session has ended: unused for long, signed out, or your rights changed. Please sign in again." },
  "signIn.single": { zh: "用统一身份认证登录", en: "Sign in by your organisation" },
  "signIn.orLocal": { zh: "或用本系统的账户：", en: "Or with an account of this system:" },
  "signIn.singleFailed": { zh: "统一身份认证没有完成：取消了、隔得太久，或您在那里没有本系统的角色。请再试，仍不行请联系管理员。", en: "Your organisation's sign-in was not completed: cancelled, too late, or no role for you here. Try again, or ask an administrator." },
  "signIn.wrong": { zh: "账户名或口令不对。连续 5 次不对，这个账户名会暂停登录一段时间。", en: "Name or password is wrong. After 5 failures in a row the name has to wait." },
  "signIn.lockedOut": { zh: "口令多次不对，登录已暂停。还要等 {wait}；到时再试，口令忘了请联系管理员重设。", en: "Wrong too often: signing in is paused for another {wait}. Try again then; if you forgot the password ask an administrator for a new one." },
  "signIn.again": { zh: "可以再试了。", en: "You can try again now." },
  "signIn.seconds": { zh: "{n} 秒", en: "{n} seconds" },
  "signIn.minutes": { zh: "{m} 分 {n} 秒", en: "{m} min {n} s" },
  "signIn.needName": { zh: "请填写账户名。", en: "Enter the account name." },
  "signIn.needPassword": { zh: "请填写口令。", en: "Enter the password." },
  "signIn.already": { zh: "您已以 {name} 的身份登录。", en: "You are signed in as {name}." },
  "signIn.goOn": { zh: "继续", en: "Go on" },
  "signIn.orOther": { zh: "要换账户，请在下面登录。", en: "To use another account sign in below." },
  "signIn.noAccount": { zh: "没有账户？", en: "No account?" },
  "signIn.noAccountHow": { zh: "查园区、看政策和匹配都不需要账户。需要登记企业、维护园区或导入数据的，请向管理员申请；首次启动的管理员口令在服务器终端打印过一次。", en: "Browsing, policies and matching need none. To record a firm, keep a park's record or import data, ask an administrator; the first administrator's password was printed once at the server's first start." },
} as const satisfies Texts;
