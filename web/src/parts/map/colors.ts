/**
 * Colours of the map. Any two of the zone tints stay at least 14 apart (CIE76) for red-, green- and
 * blue-blind eyes too, and every park kind has a shape of its own, so nothing hangs on hue alone.
 */

export const zoneTints = { PRD: "#f6d58f", EAST: "#94c3e3", WEST: "#d6a8a4", NORTH: "#d3e8bf" } as const;

export const land = "#f0efe9";
export const sea = "#f1f4f6";
export const cityBorder = "#5d6b70";
export const countyBorder = "#94a0a3";
export const labelText = "#22313a";
export const labelHalo = "#ffffff";

export const inForce = "#8c1c3f";
export const expired = "#5a5f66";
export const selected = "#c2410c";
export const outline = "#3a3f45";

export type Shape =
  | "circle" | "star" | "diamond" | "triangle" | "triangle-down" | "square" | "hexagon" | "cross" | "house";

export interface KindLook {
  shape: Shape;
  colour: string;
}

/** Looks by park kind, in the order of the legend. */
export const kindLooks: Record<string, KindLook> = {
  transfer: { shape: "circle", colour: "#14568f" },
  demonstration: { shape: "star", colour: "#a63c06" },
  specialised: { shape: "diamond", colour: "#6b2f8a" },
  cooperative: { shape: "triangle-down", colour: "#00695c" },
  "development-zone": { shape: "square", colour: "#4a5560" },
  htz: { shape: "triangle", colour: "#a3195b" },
  etdz: { shape: "hexagon", colour: "#6d5600" },
  customs: { shape: "cross", colour: "#2b2f33" },
  "major-platform": { shape: "house", colour: "#1b6e2a" },
};

/** A kind that the page does not know yet still shows up. */
export const otherLook: KindLook = { shape: "circle", colour: "#4a5560" };
