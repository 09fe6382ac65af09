/** Shortlists as the server answers them; firms and parks are meant by their position. */
import type { Schemas } from "../../base/types";

export type Line = Schemas["ShortlistLine"];

export type Pair = Shortlists["pairs"][number];

export type Shortlists = Schemas["ShortlistAnswer"];

export interface Wish {
  kind: "pin" | "ban";
  /** Row of the firm in its file. */
  row: number;
  park: string;
}
