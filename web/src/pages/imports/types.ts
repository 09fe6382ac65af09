/** Shapes of an import, its job and its report. */
import type { Problem } from "../../base/types";

export const collections = ["parks", "enterprises", "guidance", "relocations", "regions", "roads"] as const;
export type Collection = (typeof collections)[number];

export interface RowNote {
  sheet: string;
  /** 0 is the file as a whole. */
  row: number;
  field: string;
  detail: string;
  /** Of a finding. */
  code?: string;
}

export interface Sample {
  sheet: string;
  row: number;
  /** What the file has, by header. */
  values: Record<string, string>;
  /** A point of it in CGCS2000 degrees; absent without a geometry. */
  lon?: number;
  lat?: number;
}

export interface Report {
  state: string;
  counts: Partial<Record<"rows" | "inserted" | "updated" | "unchanged", number>>;
  notes: string[];
  problem: { code: string; detail: string } | null;
  problemTotal: number;
  problems: RowNote[];
  findingTotals: Record<string, number>;
  findings: RowNote[];
  /** Headers that were recognised, in the file's order. */
  columns?: { header: string; field: string }[];
  sample?: Sample[];
  /** West, south, east, north in CGCS2000 degrees. */
  extent?: [number, number, number, number];
}

/** An import that has ended. */
export interface Import {
  id: string;
  into: Collection;
  file: string;
  state: string;
  finishedAt: string;
  report: Report;
}

/** A line of the history. */
export interface PastImport {
  id: string;
  into: Collection;
  file: string;
  state: string;
  finishedAt: string;
  counts: Report["counts"];
  problemTotal: number;
  findingTotal: number;
  /** Why the file as a whole was refused. */
  problemCode: string | null;
}

export interface Job {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  progress: { phase?: string | null; rows?: number; total?: number | null; rowsPerSecond?: number; secondsLeft?: number | null };
  result: Problem | { state: string } | null;
}

export const ended = (job: Job) => !["queued", "running"].includes(job.state);
