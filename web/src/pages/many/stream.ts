/** Reads the lines of a batch as they come. */
import { send } from "../../base/api";
import type { ListFile } from "../../parts/lists/file";
import type { RefusedRow } from "../../parts/lists/roster";
import type { Candidate, Citation, Criterion, Firm } from "../../base/types";

export interface Ranked {
  row: number;
  name: string;
  group?: string;
  excludedBy: Record<string, number>;
  enterprise: Firm;
  candidates: Candidate[];
}

export interface GroupCandidate {
  rank: number;
  park: Candidate["park"];
  score: number;
  scoreLow: number;
  scoreHigh: number;
  confidence: number;
  leastMember: number;
  leastScore: number;
  together: Criterion[];
  members: { name: string | null; score: number }[];
}

export interface Grouped {
  group: string;
  rows: number[];
  rowsNotRead?: number[];
  members?: { row: number | null; enterprise: Firm; share: number }[];
  aggregation?: { formula: string; formulaEn: string; source: string };
  basis?: Citation[];
  candidates?: GroupCandidate[];
  problems?: RefusedRow["problems"];
}

export type Line = Ranked | RefusedRow | Grouped;

export const isGroup = (line: Line): line is Grouped => "rows" in line;

export const isRefused = (line: Line): line is RefusedRow => !isGroup(line) && "problems" in line;

/** Hands on every line with its text; ends when the server ends or the signal aborts. */
export async function runBatch(
  file: ListFile, query: URLSearchParams, signal: AbortSignal, take: (line: Line, text: string) => void,
): Promise<void> {
  const response = await send(`/matches/batch?${query}`, {
    method: "POST", body: file.body, signal, headers: { "Content-Type": file.type, Accept: "application/x-ndjson, application/problem+json" },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  while (reader) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : lines.pop() ?? "";
    for (const text of lines) if (text.trim()) take(JSON.parse(text) as Line, text);
    if (done) return;
  }
}
