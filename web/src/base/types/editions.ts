/** The same request under each policy period. */
import type { Bilingual, Citation, ParkRef } from "./index";

export interface PolicyDocument {
  id: string;
  title: string;
  number: string | null;
}

export interface PeriodPark {
  rank: number;
  park: ParkRef;
  score: number;
  rankBefore: number | null;
  change: number | null;
}

export interface Period {
  from: string;
  to: string | null;
  asOf: string;
  documentsCame: PolicyDocument[];
  documentsWent: PolicyDocument[];
  rulesCame: Citation[];
  rulesWent: Citation[];
  parks: PeriodPark[];
  fellOut: { id: string; name: string; rank: number | null; constraint: string | null }[];
  text: string;
  textEn: string;
}

export interface Edition {
  id: string | null;
  name: string | null;
  nameEn: string | null;
  from: string;
  to: string | null;
  source: string | null;
  periods: Period[];
}

export interface Editions {
  notes: Bilingual[];
  editions: Edition[];
}
