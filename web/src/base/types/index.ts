/** Shapes of the server's JSON: names for the types of the contract, and what the contract does not say. */
import type { components } from "./api";

/** Types of the contract by the names it gives them. */
export type Schemas = components["schemas"];

export type Bilingual = Schemas["Text"];

/** The texts of a part or a page, by name: its own, and those it takes from below. */
export type Texts = Record<string, Bilingual>;

export type About = Schemas["About"];

export interface ItemList<T> {
  items: T[];
  total: number;
  next?: string;
}

export type Region = Schemas["Region"];
export type Industry = Schemas["Industry"];
export type Park = Schemas["Park"];
export type GuidanceRule = Schemas["GuidanceRule"];

/** The part of a park that says what it is called and where it lies. */
export type ParkRef = Pick<Park, "id" | "name" | "kind" | "kindName" | "level" | "city" | "cityEn" | "cityCode"
  | "county" | "countyEn" | "countyCode" | "lon" | "lat" | "positionAccuracy">;

/** A comparison of two criteria: the first matters `ratio` times as much as the second. */
export type Judgement = Schemas["PairwiseJudgement"];

export type MatchRequest = Schemas["MatchRequest"];

/** Weights of a request: at most one of the three. */
export type WeightTerms = Pick<MatchRequest, "weights" | "preset" | "ahp">;

export type CriterionWeight = Schemas["CriterionWeight"];
export type Preset = Schemas["WeightPreset"];

/** What pairwise judgements come to. */
export type Ahp = Schemas["AhpAnswer"];

export type Citation = Schemas["Citation"];

/** A clause as it is shown: a citation, or a rule itself. */
export type Clause = Omit<Citation, "kind" | "ruleId"> & { kind?: string; ruleId?: string | null };

/** One thing a criterion looked at. */
export type Input = Schemas["Input"];

/** How a criterion is worked out; the same for known and unknown ones. */
export type Working = Schemas["UnknownCriterion"];

export type Criterion = Schemas["CriterionPart"];
export type Ask = Schemas["ParkQuestion"];
export type Conflict = Schemas["Conflict"];
export type Candidate = Schemas["Candidate"];
export type ExclusionReason = Schemas["ExclusionReason"];
export type Exclusion = Schemas["Excluded"];

/** Where the weights of a match are from. */
export type WeightChoice = Schemas["WeightChoice"];

/** The firm as the server understood it. */
export type Firm = Schemas["Enterprise"];

/** A match of one firm always says where its weights are from. */
export type MatchResult = Schemas["MatchAnswer"] & { weightChoice: WeightChoice };

/** RFC 9457 problem details, as far as they were sent. */
export type Problem = Partial<Schemas["Problem"]>;
