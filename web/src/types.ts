/** Shapes of the server's JSON, as far as the page reads them. */

export interface Bilingual {
  zh: string;
  en: string;
}

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
  sources: { code: string; name: string }[];
  targets: { code: string; name: string }[];
  confidence?: number | string | null;
  note?: string | null;
  source?: string;
}

export interface MatchRequest {
  enterprise: {
    name?: string;
    origin: { code: string } | { lon: number; lat: number };
    industry: string;
    stage?: string;
    landHa?: number;
    polluting?: boolean;
    flags?: string[];
  };
  asOf?: string;
  top?: number;
}

export interface Citation {
  /** A clause of a policy, or a park's own record, which has no number and no status. */
  kind?: "policy" | "record" | string;
  ruleId?: string;
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

export interface Criterion {
  id: string;
  name: string;
  nameEn?: string;
  value: number | null;
  weight: number;
  contribution: number;
  reason: string;
  reasonEn?: string;
  citations: Citation[];
}

export interface UnknownDetail {
  id: string;
  name: string;
  nameEn?: string;
  reason?: string;
  reasonEn?: string;
}

export interface Candidate {
  rank: number;
  park: ParkRef;
  score: number;
  confidence: number;
  distanceKm: number | null;
  travelMinutes: number | null;
  travelBasis: "road-network" | "geodesic×factor" | null;
  criteria: Criterion[];
  unknown: string[];
  unknownDetails?: UnknownDetail[];
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
}

export interface MatchResult {
  asOf: string | null;
  dataVersion: number | string;
  enterprise: {
    name?: string | null;
    origin: {
      code: string;
      name: string;
      nameEn?: string;
      city?: string;
      cityEn?: string;
      cityCode: string;
      zone?: string;
      lon: number;
      lat: number;
    };
    industry: { code: string; name: string; nameEn?: string; path?: string[] };
    stage?: string | null;
    landHa?: number | null;
  };
  weights?: Record<string, number>;
  notes?: Bilingual[];
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
