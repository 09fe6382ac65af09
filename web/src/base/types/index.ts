/** Shapes of the server's JSON, as far as the page reads them. */

export interface Bilingual {
  zh: string;
  en: string;
}

/** The texts of a part or a page, by name: its own, and those it takes from below. */
export type Texts = Record<string, Bilingual>;

export interface About {
  name: string;
  version: string;
  dataVersion: number | string;
  attribution: Bilingual;
  mapApproval: string | null;
  notes?: Bilingual[];
}

export interface ItemList<T> {
  items: T[];
  total: number;
  next?: string;
}

export interface Region {
  code: string;
  level: string;
  name: string;
  nameEn: string;
  city: string;
  cityCode: string;
  zone: string;
  zoneName: string;
  zoneNameEn: string;
  label: { lon: number; lat: number };
  bbox: [number, number, number, number];
}

/** The part of a park that matches, exclusions and the park list share. */
export interface ParkRef {
  id: string;
  name: string;
  aliases?: string[];
  kind: string;
  kindName: Bilingual;
  level: string;
  city: string;
  cityEn: string;
  cityCode: string;
  county: string | null;
  countyEn: string | null;
  countyCode: string | null;
  lon: number | null;
  lat: number | null;
  positionAccuracy: "surveyed" | "geocoded" | "county" | "none";
}

export interface Park extends ParkRef {
  partner?: string | null;
  approvedAreaHa?: number | null;
  approved?: string | number | null;
  industries?: string[];
  source?: string;
  sources?: string[];
  confidence?: number | string | null;
}

export interface Industry {
  code: string;
  level: string;
  name: string;
  nameEn?: string | null;
  path: string[];
  matched?: "code" | "name" | "word";
  word?: string | null;
  reason?: string | null;
}

export interface GuidanceRule {
  id: string;
  document: string;
  documentNo: string | null;
  clause: string;
  clauseLabel: string;
  kind: string;
  kindName?: Bilingual;
  quote: string;
  issued?: string | null;
  validFrom?: string | null;
  validTo?: string | null;
  status: string;
  validityBasis?: string;
  sources: { code: string; name: string; nameEn?: string }[];
  targets: { code: string; name: string; nameEn?: string }[];
  parks?: { id: string; name: string }[];
  industries?: { word: string; codes: string[] }[];
  confidence?: number | string | null;
  note?: string | null;
  noteEn?: string | null;
  source?: string;
}

/** A comparison of two criteria: the first matters `ratio` times as much as the second. */
export interface Judgement {
  first: string;
  second: string;
  ratio: number;
}

/** Weights of a request: at most one of the three. */
export interface WeightTerms {
  weights?: Record<string, number>;
  preset?: string;
  ahp?: { judgements: Judgement[] };
}

export interface MatchRequest extends WeightTerms {
  enterprise: {
    name?: string;
    origin: { code: string } | { lon: number; lat: number };
    industry: string;
    stage?: string;
    polluting?: boolean;
    functions?: string[];
    flags?: string[];
    [figure: string]: unknown;
  };
  asOf?: string;
  top?: number;
}

export interface CriterionWeight {
  id: string;
  name: string;
  nameEn: string;
  weight: number;
  share: number;
  defaultWeight: number;
}

export interface Preset {
  id: string;
  name: string;
  nameEn: string;
  weights: Record<string, number>;
  criteria: CriterionWeight[];
  rationale: string;
  rationaleEn: string;
  source: string;
}

/** What pairwise judgements come to. */
export interface Ahp {
  weights: Record<string, number>;
  criteria: CriterionWeight[];
  consistencyRatio: number;
  limit: number;
  consistent: boolean;
  verdict: string;
  verdictEn: string;
  worst: { first: string; second: string; ratio: number; implied: number; advice: string; adviceEn: string } | null;
  source: string;
}

export interface Citation {
  /** A clause of a policy, or a park's own record, which has no number and no status. */
  kind?: "policy" | "record" | string;
  ruleId?: string | null;
  document: string;
  documentNo: string | null;
  clause: string | null;
  clauseLabel: string | null;
  quote: string | null;
  status: string | null;
  issued?: string | null;
  validFrom?: string | null;
  validTo?: string | null;
  confidence?: number | string | null;
  source?: string | null;
}

/** One thing a criterion looked at. */
export interface Input {
  name: string;
  nameEn: string;
  value: number | null;
  text: string | null;
  unit: string | null;
  source: string | null;
}

/** How a criterion is worked out; the same for known and unknown ones. */
export interface Working {
  id: string;
  name: string;
  nameEn: string;
  low: number;
  high: number;
  weight: number;
  influence: "positive" | "inverse" | "ideal" | "target";
  formula: string;
  formulaEn: string;
  formulaSource: string;
  inputs: Input[];
  reason: string;
  reasonEn: string;
}

export interface Criterion extends Working {
  value: number;
  contribution: number;
  citations: Citation[];
}

export interface Ask {
  criterion: string;
  attribute: string;
  question: string;
  questionEn: string;
  /** How far the answer could move the score. */
  matters: number;
}

export interface Conflict {
  reason: string;
  reasonEn: string;
  favouring: Citation[];
  restricting: Citation[];
  unrestricted: number;
  /** Null for a park that is out. */
  value: number | null;
}

/** How doubtful a rank is (SMAA-2). */
export interface Doubt {
  standardError: number;
  /** Probability to hold rank 1, 2, … */
  rankAcceptability: number[];
  anyWeights: { acceptability: number; acceptabilityTop3: number };
  confidenceFactor: number | null;
  text: string;
  textEn: string;
}

export interface Candidate {
  rank: number;
  park: ParkRef;
  score: number;
  scoreLow: number;
  scoreHigh: number;
  confidence: number;
  distanceKm: number | null;
  travelMinutes: number | null;
  travelBasis: "road-network" | "geodesic×factor" | null;
  criteria: Criterion[];
  unknown: string[];
  unknownDetails: Working[];
  ask: Ask[];
  conflicts: Conflict[];
  acceptability: number | null;
  acceptabilityTop3: number | null;
  centralWeights: Record<string, number> | null;
  doubt: Doubt | null;
}

export interface ExclusionReason {
  constraint: string;
  name?: string;
  nameEn?: string;
  reason: string;
  reasonEn?: string;
  citations: Citation[];
}

export interface Exclusion {
  park: ParkRef;
  reasons: ExclusionReason[];
  conflicts?: Conflict[];
}

/** Where the weights of a match are from. */
export interface WeightChoice {
  kind: "default" | "own" | "preset" | "ahp";
  preset: { id: string; name: string; nameEn: string; rationale: string; rationaleEn: string; source: string } | null;
  ahp: { consistencyRatio: number; limit: number } | null;
}

export interface Robustness {
  source: string;
  samples: number;
  standardError: number;
  others: { id: string; name: string; rank: number; acceptability: number }[];
  notes: Bilingual[];
}

/** The firm as the server understood it. */
export interface Firm {
  name: string | null;
  origin: {
    code: string; name: string; nameEn: string; city: string; cityEn: string; cityCode: string; zone: string; lon: number; lat: number;
  };
  industry: { code: string; name: string; nameEn: string | null; path: string[] };
  stage: string;
  stageName: Bilingual;
  landHa: number | null;
  polluting: boolean | null;
  group: string | null;
}

export interface MatchResult {
  asOf: string | null;
  dataVersion: number | string;
  enterprise: Firm;
  weights: Record<string, number>;
  notes: Bilingual[];
  weightChoice: WeightChoice;
  robustness: Robustness | null;
  /** All parks that passed the constraints; `candidates` holds the first of them. */
  candidatesTotal?: number;
  candidates: Candidate[];
  excludedTotal: number;
  excluded: Exclusion[];
}

/** RFC 9457 problem details. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}
