/**
 * Asks the npm registry for known advisories of everything in package-lock.json, and fails on those of high or critical severity.
 * A registry that does not answer is told in one line and is no failure; src/main/build/advisories.xml is compared all the same.
 *
 *   node audit.mjs            asks            node audit.mjs FILE    judges a report that npm wrote
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const SEVERE = ["high", "critical"];

/** What is to be said of a report of npm's, and whether it is a failure. */
function judged(text) {
  const report = parsed(text);
  if (!report?.vulnerabilities || !report.metadata?.vulnerabilities) {
    return { fails: false, lines: ["npm 的漏洞库没有应答，网页的包未在线比对 / npm's advisories did not answer: the packages of the pages were not compared online"] };
  }
  const severe = Object.values(report.vulnerabilities).filter((finding) => SEVERE.includes(finding.severity));
  return { fails: severe.length > 0, lines: severe.map(sentence) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sentence(finding) {
  const sources = finding.via.filter((via) => typeof via === "object").map((via) => via.url);
  const cure = finding.fixAvailable === true ? "npm audit fix" : finding.fixAvailable ? `${finding.fixAvailable.name} ${finding.fixAvailable.version}` : "-";
  return `${finding.name} ${finding.range}: ${finding.severity} ${sources.join(" ")}（修复 / cure: ${cure}）`;
}

function asked() {
  const run = spawnSync("npm", ["audit", "--json", "--fetch-retries=0", "--fetch-timeout=20000"], { cwd: dirname(fileURLToPath(import.meta.url)), encoding: "utf8" });
  return run.stdout ?? "";
}

const { fails, lines } = judged(process.argv[2] ? readFileSync(process.argv[2], "utf8") : asked());
for (const line of lines) console.error(line);
process.exit(fails ? 1 : 0);
