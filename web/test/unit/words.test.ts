/** Numbers, places and texts as words, in both languages. */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { headersOf, query, ApiError } from "../../src/base/api";
import { confidence, distance, kind, num, percent, percent1, place, score, sentence, travel } from "../../src/base/format";
import { either, lang, onLang, pick, setLang, t, tOr } from "../../src/base/i18n";
import { texts } from "../../src/base/texts";
import type { Clause, ParkRef } from "../../src/base/types";
import { asApiError } from "../../src/base/wrap";
import { isTerm } from "../../src/parts/glossary/glossary";
import { said } from "../../src/parts/frame/said";
import { backTo, signInAddress } from "../../src/parts/frame/session";
import { citationLabel } from "../../src/parts/reasons/clause";
import { trustWord } from "../../src/parts/reasons/trust";
import { filesFault, size } from "../../src/pages/imports/files";
import { firmWord, sampled } from "../../src/pages/match/results/verdict";

afterEach(() => setLang("zh"));

const park: ParkRef = {
  id: "p1", name: "示范园", kind: "transfer", kindName: { zh: "省产业转移工业园", en: "Provincial industrial transfer park" }, level: "provincial",
  city: "韶关市", cityEn: "Shaoguan", cityCode: "440200", county: "乐昌市", countyEn: "Lechang", countyCode: "440281",
  lon: 113.3, lat: 25.1, positionAccuracy: "county",
};

const citation: Clause = {
  document: "《关于推进产业有序转移的意见》", documentNo: null, clause: "2.1", clauseLabel: "第二条", quote: "", status: "in force",
  issued: null, validFrom: null, validTo: null, confidence: "high", source: "",
};

test("the page speaks Chinese until another language is chosen, and tells who listens", () => {
  assert.equal(lang(), "zh");
  let heard = 0;
  onLang(() => (heard += 1));
  setLang("en");
  assert.deepEqual([lang(), heard, document.documentElement.lang], ["en", 1, "en"]);
  assert.equal(document.title, texts.title.en);
});

test("a text fills its gaps and leaves those that nothing is said of", () => {
  assert.equal(t(texts.distance, { km: 12 }), "直线 12 公里");
  assert.equal(t({ zh: "{a}和{b}", en: "{a} and {b}" }, { a: 1 }), "1和{b}");
  setLang("en");
  assert.equal(t(texts.distance, { km: 12 }), "12 km straight line");
});

test("a word of the server's without a text of ours stays as it is", () => {
  assert.equal(tOr(texts, "level.national", "national"), "国家级");
  assert.equal(tOr(texts, "level.unheard", "unheard"), "unheard");
  assert.equal(tOr(texts, "toString", "own names only"), "own names only");
});

test("of two languages the one of the page, or else Chinese", () => {
  assert.equal(pick({ zh: "甲", en: "A" }), "甲");
  assert.equal(pick(null), "");
  assert.equal(either("甲", "A"), "甲");
  setLang("en");
  assert.equal(pick({ zh: "甲", en: "" }), "甲");
  assert.equal(either("甲", "A"), "A");
  assert.equal(either("甲", null), "甲");
  assert.equal(either(null, undefined), "");
});

test("numbers", () => {
  assert.equal(num(1234.56), "1,234.6");
  assert.equal(num(0.12345, 4), "0.1235");
  assert.equal(num(2, 0), "2");
  assert.equal(percent(0.656), "66%");
  assert.equal(percent1(0.1234), "12.3%");
  assert.equal(percent1(0.9996), "99.96%");
  assert.equal(percent1(1), "100%");
  assert.equal(score(0.5), "0.500");
});

test("distances and journeys, known or not", () => {
  assert.equal(distance(9.87), "直线 9.9 公里");
  assert.equal(distance(98.7), "直线 99 公里");
  assert.equal(distance(null), "距离未知");
  assert.equal(travel(95, "road-network"), "路网 95 分钟");
  assert.equal(travel(95, "geodesic×factor"), "估算 95 分钟");
  assert.equal(travel(null, null), "");
});

test("places and kinds of parks", () => {
  assert.equal(place(park), "韶关市 乐昌市");
  assert.equal(place({ ...park, county: null, countyEn: null }), "韶关市");
  assert.equal(kind(park), "省产业转移工业园");
  assert.equal(kind({ ...park, kindName: { zh: "高新区", en: "High-tech zone" }, level: "national" }), "国家级高新区");
  setLang("en");
  assert.equal(place(park), "Lechang, Shaoguan");
  assert.equal(kind(park), "Provincial industrial transfer park");
  assert.equal(kind({ ...park, kindName: { zh: "高新区", en: "High-tech zone" }, level: "national" }), "National · High-tech zone");
});

test("confidence, given as a share or as a word", () => {
  assert.equal(confidence(0.8), "80%");
  assert.equal(confidence("high"), "高");
  assert.equal(confidence("unheard"), "unheard");
  assert.equal(confidence(null), "");
});

test("how much is known and how firm a rank is", () => {
  setLang("en");
  assert.deepEqual([0.8, 0.79, 0.5, 0.49].map(trustWord).map((word, i, all) => all.indexOf(word) === i), [true, true, false, true]);
  assert.equal(firmWord(0.5), firmWord(1));
  assert.notEqual(firmWord(0.5), firmWord(0.49));
  assert.notEqual(firmWord(0.02), firmWord(0.019));
  assert.equal(sampled(0), "0%");
  assert.match(sampled(0.0004), /0\.1%/);
  assert.equal(sampled(0.25), "25%");
});

test("a clause as a reader cites it", () => {
  assert.equal(citationLabel(citation), "《关于推进产业有序转移的意见》 第二条");
  assert.equal(citationLabel({ ...citation, documentNo: "粤府〔2023〕1号" }), "粤府〔2023〕1号 第二条");
  assert.equal(citationLabel({ ...citation, kind: "record", document: "园区目录", clause: null, clauseLabel: null }), "园区目录");
});

test("of what the server says in both languages the half of the page", () => {
  assert.equal(said("行业代码不存在 / No such industry"), "行业代码不存在");
  assert.equal(said("编码 / encoding: GBK"), "编码：GBK");
  assert.equal(said("12 / 15"), "12 / 15");
  assert.equal(said(null), "");
  setLang("en");
  assert.equal(said("行业代码不存在 / No such industry"), "No such industry");
  assert.equal(said("编码 / encoding: GBK"), "encoding: GBK");
});

test("English sentences begin with a capital letter", () => {
  assert.equal(sentence("no land"), "No land");
  assert.equal(sentence("没有"), "没有");
  assert.equal(sentence(""), "");
});

test("whatever was thrown becomes an error of the server's kind", (context) => {
  context.mock.method(console, "error", () => {});
  const error = new ApiError(404, { title: "gone" });
  assert.equal(asApiError(error), error);
  assert.equal(asApiError(new TypeError("x is null")).status, 0);
  assert.match(asApiError(new TypeError("x is null")).message, /x is null/);
});

test("a problem is told by its detail, its title or its status", () => {
  assert.equal(new ApiError(422, { title: "T", detail: "D" }).message, "D");
  assert.equal(new ApiError(422, { title: "T" }).message, "T");
  assert.equal(new ApiError(502, {}).message, "HTTP 502");
  assert.equal(ApiError.isAbort(new DOMException("stopped", "AbortError")), true);
  assert.equal(ApiError.isAbort(new Error("AbortError")), false);
});

test("queries leave out what is empty; headers say the language", () => {
  assert.equal(query({ q: "电子 &", limit: 0, asOf: "", kind: undefined }), "?q=%E7%94%B5%E5%AD%90+%26&limit=0");
  assert.equal(headersOf("GET")["Accept-Language"], "zh-CN");
  assert.equal("Content-Type" in headersOf("POST", new FormData()), false);
  assert.equal(headersOf("POST", "{}")["Content-Type"], "application/json; charset=utf-8");
});

test("signing in leads back to a page of ours and to no other server", () => {
  assert.equal(backTo("/users?x=1#y"), "/users?x=1#y");
  assert.equal(backTo("https://evil.test/"), "/");
  assert.equal(backTo("//evil.test/"), "/");
  assert.equal(backTo("https://["), "/");
  assert.equal(backTo(null), "/");
  assert.equal(signInAddress("ended"), "/sign-in?back=%2Fmany%3Fx%3D1&reason=ended");
});

test("words that have an explanation", () => {
  assert.equal(isTerm("score"), true);
  assert.equal(isTerm("toString"), false);
});

test("sizes of files, and which may come together", () => {
  assert.deepEqual([size(1023), size(1536), size(3 * 1024 * 1024)], ["1023 B", "1.5 KB", "3 MB"]);
  const file = (name: string) => ({ name }) as File;
  assert.notEqual(filesFault([]), "");
  assert.equal(filesFault([file("a.csv")]), "");
  assert.notEqual(filesFault([file("a.csv"), file("b.csv")]), "");
  assert.equal(filesFault([file("a.shp"), file("a.DBF"), file("a.shx")]), "");
});
