/** What the fields of the form are called. */

export type Field = "name" | "origin" | "industry" | "stage" | "landHa" | "polluting" | "functions" | "flags" | "asOf" | "figures" | "weights";

/** The enterprise's figures, by the API's names. */
export const figureFields = [
  "floorAreaM2", "jobs", "powerKva", "waterTpd", "wastewaterTpd", "exportShare", "investmentWan", "outputWan", "taxWan", "energyTce",
] as const;

export type FigureField = (typeof figureFields)[number];
