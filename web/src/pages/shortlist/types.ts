/** Shortlists as the server answers them; firms and parks are meant by their position. */
import type { Bilingual, Citation, Firm, ParkRef } from "../../base/types";

export interface Line {
  criterion: string | null;
  reason: string;
  reasonEn: string;
  citation: Citation | null;
}

export interface Pair {
  firm: number;
  park: number;
  firmScore: number;
  firmRank: number;
  parkScore: number;
  parkRank: number;
  confidence: number;
  origin: "stable" | "pin" | "coverage";
  firmReason: Line;
  parkReason: Line;
}

export interface Shortlists {
  stable: boolean;
  method: { text: Bilingual; sources: string[] };
  firms: { number: number; enterprise: Firm; eligible: number; pairs: number[] }[];
  parks: { park: ParkRef; eligible: number; pairs: number[] }[];
  pairs: Pair[];
  blocking: { firm: number; park: number; cause: string; reason: Bilingual }[];
  unmatched: { firm: number | null; park: number | null; cause: string; reason: Bilingual; citations: Citation[] }[];
  notes: Bilingual[];
}

export interface Wish {
  kind: "pin" | "ban";
  /** Row of the firm in its file. */
  row: number;
  park: string;
}
