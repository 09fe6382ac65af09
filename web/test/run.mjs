/** Runs test/unit: each file is bundled by itself, as the pages are, and handed to Node's own test runner. */
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const tests = readdirSync(join(web, "test/unit")).filter((name) => name.endsWith(".test.ts")).sort();
// Beside the libraries, so that what is not bundled is found.
const out = join(web, "node_modules/.tidu-tests");

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: web,
  entryPoints: tests.map((name) => `test/unit/${name}`),
  inject: ["test/unit/browser.ts"],
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node18",
  packages: "external",
  loader: { ".csv": "text" },
  logLevel: "warning",
});
const run = spawnSync(process.execPath, ["--test", ...tests.map((name) => join(out, name.replace(/ts$/, "mjs")))], { cwd: web, encoding: "utf8" });
if (run.status !== 0) process.stdout.write(run.stdout + run.stderr);
process.exit(run.status ?? 1);
