/**
 * Writes src/base/types/api.ts, the types of the contract. With --check it writes nothing and fails if the file is not what
 * it would write.
 */
import { readFile, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";
import { contract } from "./contract.mjs";

const file = new URL("src/base/types/api.ts", import.meta.url);
const head = "/** Types of the API, made from the contract by `npm run contract`: not to be changed by hand. */\n";

const text = head + astToString(await openapi(contract(), { defaultNonNullable: false }));
if (process.argv.includes("--check")) {
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept !== text) {
    console.error("src/base/types/api.ts 与接口契约不符：请运行 npm run contract 后一并提交 / src/base/types/api.ts is not what the contract says: run npm run contract and commit it.");
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
}
