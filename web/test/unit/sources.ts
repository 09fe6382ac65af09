/** The sources of the pages as files. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

const src = join(process.cwd(), "src");

function under(folder: string): string[] {
  return readdirSync(join(src, folder)).sort().flatMap((name) => {
    const path = posix.join(folder, name);
    return statSync(join(src, path)).isDirectory() ? under(path) : [path];
  });
}

/** Every file of src, by its path there. */
export const sources: string[] = under("");

export const sourceText = (path: string): string => readFileSync(join(src, path), "utf8");

const imported = /\b(?:from |import |import\()"(\.[^"]+)"/g;

/** The files that a script or stylesheet takes in, types included; an import of nothing is an error. */
export function importsOf(path: string): string[] {
  return [...sourceText(path).matchAll(imported)].map(([, name = ""]) => {
    const named = posix.join(posix.dirname(path), name);
    const found = [named, `${named}.ts`, `${named}/index.ts`].find((file) => existsSync(join(src, file)) && statSync(join(src, file)).isFile());
    if (!found) throw new Error(`${path} imports ${named}, which is not there`);
    return found;
  });
}
