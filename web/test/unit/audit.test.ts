/** What is made of npm's answer about known advisories: severe ones fail, silence is told and does not. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

function judge(report: string): { status: number | null; words: string } {
  const folder = mkdtempSync(join(tmpdir(), "tidu-audit"));
  try {
    writeFileSync(join(folder, "report.json"), report);
    const run = spawnSync(process.execPath, ["audit.mjs", join(folder, "report.json")], { encoding: "utf8" });
    return { status: run.status, words: run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const finding = (severity: string): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      minimist: {
        name: "minimist", severity, range: "<0.2.4", fixAvailable: { name: "minimist", version: "1.2.8" },
        via: [{ url: "https://github.com/advisories/GHSA-xvch-5gv4-984h", severity }, "mkdirp"],
      },
    },
    metadata: { vulnerabilities: { [severity]: 1, total: 1 } },
  });

test("a severe finding fails and says which, how bad, where it is told and what cures it", () => {
  for (const severity of ["high", "critical"]) {
    const { status, words } = judge(finding(severity));
    assert.equal(status, 1);
    for (const word of ["minimist <0.2.4", severity, "GHSA-xvch-5gv4-984h", "minimist 1.2.8"]) assert.ok(words.includes(word), words);
  }
});

test("a lesser finding, and none, pass without a word", () => {
  for (const report of [finding("moderate"), '{"auditReportVersion":2,"vulnerabilities":{},"metadata":{"vulnerabilities":{"total":0}}}']) {
    assert.deepEqual(judge(report), { status: 0, words: "" });
  }
});

test("a registry that does not answer is told in one line and does not fail", () => {
  for (const silence of ["", "<html>", '{"message":"405 Method Not Allowed","statusCode":405,"error":{"summary":"","detail":""}}', '{"error":{"code":"ENOTFOUND"}}']) {
    const { status, words } = judge(silence);
    assert.equal(status, 0);
    assert.match(words, /^[^\n]+were not compared online\n$/);
  }
});
