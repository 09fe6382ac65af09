/** Why a park is not first, as the server tells it. */
import type { Schemas } from ".";

export type Explanation = Schemas["WhyNot"];
export type Change = Schemas["WhyNotChange"];
export type Barrier = Schemas["WhyNotBarrier"];
export type Loss = Schemas["WhyNotLoss"];
export type Side = Schemas["WhyNotSide"];
