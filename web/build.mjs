/**
 * Builds web/dist: the pages, a script and a stylesheet each, the map worker and the icon.
 *
 * Every folder of src/pages is a page, NAME.html, which the server also answers at /NAME: an HTML file around main.ts and
 * style.css; src/pages/match is the first page, index.html. The HTML is the folder's own index.html, or the frame's page.html.
 * In it %APP_JS% and %APP_CSS% stand for the names of its files.
 *
 * Script, stylesheet and worker carry a content hash in their names, so a server may let browsers
 * keep them for ever; pages are rewritten to those names and must be revalidated.
 * With --sourcemap, source maps are written beside them.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
const require = createRequire(import.meta.url);

/** Short content hash for a file name. */
const hashOf = (text) => createHash("sha256").update(text).digest("hex").slice(0, 10);

/** Copies the map library's worker (a self-contained module) under a hashed name. */
async function copyWorker() {
  const source = join(dirname(require.resolve("maplibre-gl/package.json")), "dist/maplibre-gl-worker.mjs");
  const text = (await readFile(source, "utf8")).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
  const name = `maplibre-worker-${hashOf(text)}.js`;
  await writeFile(join(dist, name), text);
  return name;
}

/** All pages: the name of each, its HTML, script and stylesheet. */
async function pages() {
  const folders = (await readdir(join(root, "src/pages"))).sort();
  return folders.map((folder) => {
    const own = `src/pages/${folder}/index.html`;
    return {
      name: folder === "match" ? "index" : folder,
      html: existsSync(join(root, own)) ? own : "src/parts/frame/page.html",
      js: `src/pages/${folder}/main.ts`,
      css: `src/pages/${folder}/style.css`,
    };
  });
}

/** Bundles scripts and stylesheets; returns the hashed name of each by its source. */
async function bundle(all, workerName) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(all.flatMap(({ name, js, css }) => [
      [name === "index" ? "app" : name, js],
      [`${name}-style`, css],
    ])),
    outdir: "dist",
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    sourcemap: process.argv.includes("--sourcemap"),
    format: "esm",
    target: ["es2022"],
    charset: "utf8",
    legalComments: "eof",
    metafile: true,
    logLevel: "warning",
    // Examples of files to import keep their text and get an address of their own.
    loader: { ".csv": "file" },
    assetNames: "[name]-[hash]",
    publicPath: "/",
    define: { __WORKER_FILE__: JSON.stringify(workerName) },
  });
  const made = Object.entries(result.metafile.outputs).filter(([, output]) => output.entryPoint);
  return new Map(made.map(([path, output]) => [output.entryPoint, basename(path)]));
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const worker = await copyWorker();
const all = await pages();
const names = await bundle(all, worker);
for (const { name, html, js, css } of all) {
  const page = (await readFile(join(root, html), "utf8"))
    .replaceAll("%APP_JS%", names.get(js))
    .replaceAll("%APP_CSS%", names.get(css));
  await writeFile(join(dist, `${name}.html`), page);
}
await copyFile(join(root, "src/favicon.svg"), join(dist, "favicon.svg"));
for (const name of (await readdir(dist)).sort()) {
  console.log(`${name}  ${Math.round((await stat(join(dist, name))).size / 1024)} KiB`);
}
