/** What the server says in both languages at once. */
import { lang } from "../../base/i18n";

const chinese = /[\u3400-\u9fff]/;

/** A name in both languages and one value for both: "编码 / encoding: GBK". */
const named = /^([^。；：“]{1,12}) \/ ([A-Za-z ]+): (.*)$/s;

/** Of "中文 / English" the half of the page's language; any other text stays as it is. */
export function said(text: string | null | undefined): string {
  if (!text) return "";
  const [, zh = "", en = "", value = ""] = named.exec(text) ?? [];
  if (chinese.test(zh)) return lang() === "zh" ? `${zh}：${value}` : `${en}: ${value}`;
  for (let at = text.indexOf(" / "); at >= 0; at = text.indexOf(" / ", at + 3)) {
    const left = text.slice(0, at);
    const right = text.slice(at + 3);
    if (chinese.test(left) && /^[A-Za-z“"'\d{]/.test(right)) return lang() === "zh" ? left : right;
  }
  return text;
}
