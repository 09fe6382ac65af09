/** Texts of the pages: both languages alike, each defined once, none that nobody uses. */
import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { importsOf, sources, sourceText } from "./sources";

type Texts = Record<string, { zh: string; en: string }>;

const isTexts = (path: string): boolean => /(^|\/)texts(\/\w+)?\.ts$/.test(path);
const files = sources.filter(isTexts);

/** What each file of texts exports, by its path; what it takes from others is in it too. */
const exported = await (async () => {
  const outdir = `${process.cwd()}/node_modules/.tidu-tests/texts`;
  await build({ absWorkingDir: `${process.cwd()}/src`, entryPoints: files, outbase: ".", outdir, outExtension: { ".js": ".mjs" }, bundle: true, format: "esm", charset: "utf8" });
  return new Map(await Promise.all(files.map(async (path): Promise<[string, Texts]> => {
    const module = await import(pathToFileURL(`${outdir}/${path.replace(/ts$/, "mjs")}`).href) as Record<string, Texts>;
    const [texts, ...more] = Object.values(module);
    assert.ok(texts && more.length === 0, `${path} exports one value`);
    return [path, texts];
  })));
})();

/** The names that a file defines itself. */
const defined = new Map(files.map((path) => [path, [...sourceText(path).matchAll(/^ {2}(?:"([^"]+)"|(\w+)): \{/gm)].map(([, quoted, plain]) => quoted ?? plain ?? "")]));

/** The texts that a source means by `texts`, by their names. */
function textsOf(path: string): Texts {
  const from = importsOf(path).find(isTexts);
  return (from && exported.get(from)) || {};
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The names that a source uses; of a name with a gap all that fit. */
function usedBy(path: string): string[] {
  const code = sourceText(path);
  const known = Object.keys(textsOf(path));
  const plain = [...code.matchAll(/\btexts(?:\.(\w+)|\["([^"]+)"\])/g)].map(([, dotted, quoted]) => dotted ?? quoted ?? "");
  const gaps = [...code.matchAll(/\btexts(?:\[|, )`([^`]*)`/g)].map(([, name = ""]) => {
    assert.match(name, /^[\w.-]+\$\{/, `${path}: the name ${name} begins with what it is about`);
    return new RegExp(`^${name.split(/\$\{[^}]*\}/).map(escaped).join(".*")}$`);
  });
  // texts[mark]: the names stand as a type of literals in the same file.
  const literals = /\btexts\[[\w.]+\]/.test(code) ? [...code.matchAll(/"([\w.-]+)"(?= \|)|(?<=\| )"([\w.-]+)"/g)].map(([, first, later]) => first ?? later ?? "") : [];
  return [...plain, ...known.filter((name) => literals.includes(name) || gaps.some((gap) => gap.test(name)))];
}

test("the files of texts are read", () => {
  assert.ok(files.length > 15);
  const own = [...defined.values()].flat();
  assert.ok(own.length > 700, `${own.length} texts`);
  assert.deepEqual(new Set(own), new Set([...exported.values()].flatMap((texts) => Object.keys(texts))));
});

test("every text is defined once", () => {
  const all = [...defined].flatMap(([path, names]) => names.map((name) => ({ path, name })));
  const twice = all.filter(({ name }, i) => all.findIndex((other) => other.name === name) !== i);
  assert.deepEqual(twice, []);
});

test("every text is used", () => {
  const used = new Set(sources.filter((path) => path.endsWith(".ts") && !isTexts(path)).flatMap(usedBy));
  const unused = [...defined].flatMap(([path, names]) => names.filter((name) => !used.has(name)).map((name) => `${path}: ${name}`));
  assert.deepEqual(unused, []);
});

test("every text that is used is defined", () => {
  const missing = sources.filter((path) => path.endsWith(".ts") && !isTexts(path)).flatMap((path) => {
    const known = textsOf(path);
    return usedBy(path).filter((name) => !Object.hasOwn(known, name)).map((name) => `${path}: ${name}`);
  });
  assert.deepEqual(missing, []);
});

test("what a page takes from below it needs", () => {
  const spare = files.flatMap((path) => {
    const folder = posix.dirname(path).replace(/\/texts$/, "");
    const users = sources.filter((source) => source.endsWith(".ts") && !isTexts(source) && importsOf(source).includes(path));
    const used = new Set(users.flatMap(usedBy));
    return importsOf(path).filter((from) => isTexts(from) && !posix.dirname(from).startsWith(folder))
      .filter((from) => !(defined.get(from) ?? []).some((name) => used.has(name))).map((from) => `${path} takes in ${from}`);
  });
  assert.deepEqual(spare, []);
});

test("Chinese and English say the same with the same gaps", () => {
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [path, texts] of exported) {
    for (const [name, text] of Object.entries(texts)) {
      assert.deepEqual(Object.keys(text).sort(), ["en", "zh"], `${path}: ${name}`);
      assert.ok(text.zh.trim() && text.en.trim(), `${path}: ${name} is empty`);
      assert.deepEqual([...new Set(gaps(text.zh))], [...new Set(gaps(text.en))], `${path}: ${name}`);
    }
  }
});
