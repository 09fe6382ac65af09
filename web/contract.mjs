/**
 * The OpenAPI contract as one document, joined from src/main/resources/openapi/*.json as the server joins it.
 *
 * Run by itself, it writes the document to the file it is given, or else to standard output.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const parts = new URL("../src/main/resources/openapi/", import.meta.url);

/** Adds what a part says; what two parts say of the same thing is an error, only sections are shared. */
function add(whole, part, where, shared) {
  for (const [name, value] of Object.entries(part)) {
    if (!Object.hasOwn(whole, name)) {
      whole[name] = structuredClone(value);
    } else if (shared > 0) {
      add(whole[name], value, `${where}/${name}`, shared - 1);
    } else {
      throw new Error(`${where}/${name} is in two parts of the contract`);
    }
  }
}

/** The whole contract. */
export function contract() {
  const whole = {};
  for (const file of readdirSync(parts).filter((name) => name.endsWith(".json")).sort()) {
    const part = JSON.parse(readFileSync(new URL(file, parts), "utf8"));
    for (const [section, value] of Object.entries(part)) {
      const depth = { paths: 1, components: 2 }[section] ?? 0;
      add(whole, { [section]: value }, "#", depth);
    }
  }
  return whole;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = JSON.stringify(contract(), null, 2) + "\n";
  if (process.argv[2]) {
    writeFileSync(process.argv[2], text);
  } else {
    process.stdout.write(text);
  }
}
