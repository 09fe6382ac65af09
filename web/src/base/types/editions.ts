/** The same request under each policy period. */
import type { Schemas } from ".";

export type Editions = Schemas["EditionsAnswer"];
export type Edition = Editions["editions"][number];
export type Period = Schemas["EditionPeriod"];
export type PeriodPark = Schemas["EditionPark"];
export type PolicyDocument = Schemas["EditionDocument"];
