/** Before and after, field by field. */
import { h, type Child } from "../../base/dom";
import { t, type Bilingual } from "../../base/i18n";
import type { AuditEvent } from "./event";
import { fieldName } from "./fields";
import { texts } from "./texts";

interface Line {
  field: string;
  before: unknown;
  after: unknown;
}

/** At first only the lines that fit a glance. */
const shownAtOnce = 4;

/** The fields that differ; of what was added or removed all that is not empty. */
export function lines(event: AuditEvent): Line[] {
  const before = event.before ?? {};
  const after = event.after ?? {};
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const empty = (value: unknown) => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  return all.map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((line) => JSON.stringify(line.before) !== JSON.stringify(line.after))
    .filter((line) => !(empty(line.before) && empty(line.after)));
}

function value(one: unknown, other: unknown): Child {
  if (one === null || one === undefined || one === "") return h("span", { class: "muted" }, t(texts["audit.empty"]));
  if (typeof one === "string" && one.startsWith("hash:")) {
    const both = typeof other === "string" && other.startsWith("hash:");
    return h("span", { class: "muted", title: one }, t(both ? texts["audit.changedHash"] : texts["audit.hashed"]));
  }
  return typeof one === "object" ? JSON.stringify(one) : String(one);
}

function row(event: AuditEvent, line: Line): HTMLElement {
  const cell = (present: boolean, className: string, one: unknown, other: unknown, name: Bilingual) =>
    h("span", { class: className }, h("span", { class: "visually-hidden" }, `${t(name)}：`), present ? value(one, other) : "");
  return h("div", { class: "diff-line" },
    h("span", { class: "diff-field", title: line.field }, fieldName(line.field)),
    event.before !== null && cell(true, "diff-before", line.before, line.after, texts["audit.before"]),
    event.before !== null && event.after !== null && h("span", { "aria-hidden": "true" }, "→"),
    event.after !== null && cell(true, "diff-after", line.after, line.before, texts["audit.after"]));
}

export function difference(event: AuditEvent): HTMLElement {
  const all = lines(event);
  if (all.length === 0) return h("span", { class: "muted" }, event.rows > 1 ? t(texts["audit.rows"], { n: event.rows }) : t(texts["audit.none"]));
  const first = all.slice(0, shownAtOnce).map((line) => row(event, line));
  if (all.length <= shownAtOnce + 1) return h("div", { class: "diff", testid: "diff" }, ...all.map((line) => row(event, line)));
  return h("div", { class: "diff", testid: "diff" }, ...first,
    h("details", {}, h("summary", {}, t(texts["audit.show"], { n: all.length })), ...all.slice(shownAtOnce).map((line) => row(event, line))));
}
