/** Why a park is not first, as the server tells it. */
import type { Citation, ParkRef } from "./index";

export interface Change {
  kind: string;
  criterion: string | null;
  from: unknown;
  to: unknown;
  unit: string | null;
  fact: boolean;
  rank: number | null;
  score: number | null;
  text: string;
  textEn: string;
}

export interface Barrier {
  constraint: string;
  reason: string;
  reasonEn: string;
  citations: Citation[];
  lifts: Change[];
  verdict: string;
  verdictEn: string;
}

export interface Side {
  value: number | null;
  weight: number;
  contribution: number;
  reason: string;
  reasonEn: string;
  citations: Citation[];
}

export interface Loss {
  id: string;
  name: string;
  nameEn: string;
  difference: number;
  side: Side;
  first: Side;
}

export interface Explanation {
  park: ParkRef;
  standing: "first" | "ranked" | "excluded";
  rank: number | null;
  score: number | null;
  first: ParkRef | null;
  firstScore: number | null;
  text: string;
  textEn: string;
  excludedBy: Barrier[];
  losses: Loss[];
  gains: Loss[];
  changes: Change[];
  tried: string;
  triedEn: string;
}
