/**
 * Builds web/dist: a page, one script, one stylesheet, the map worker and the icon.
 *
 * Script, stylesheet and worker carry a content hash in their names, so a server may let browsers
 * keep them for ever; index.html is rewritten to those names and must be revalidated.
 * With --sourcemap, source maps are written beside them.
 */
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
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

/** Bundles script and stylesheet; returns their hashed names. */
async function bundle(workerName) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { app: "src/main.ts", style: "src/css/index.css" },
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
    define: { __WORKER_FILE__: JSON.stringify(workerName) },
  });
  const outputs = Object.entries(result.metafile.outputs);
  const nameFor = (entry) => basename(outputs.find(([, o]) => o.entryPoint === entry)[0]);
  return { js: nameFor("src/main.ts"), css: nameFor("src/css/index.css") };
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const worker = await copyWorker();
const names = await bundle(worker);
const page = (await readFile(join(root, "src/index.html"), "utf8"))
  .replaceAll("%APP_JS%", names.js)
  .replaceAll("%APP_CSS%", names.css);
await writeFile(join(dist, "index.html"), page);
await copyFile(join(root, "src/favicon.svg"), join(dist, "favicon.svg"));
for (const name of ["index.html", names.js, names.css, worker]) {
  console.log(`${name}  ${Math.round((await stat(join(dist, name))).size / 1024)} KiB`);
}
