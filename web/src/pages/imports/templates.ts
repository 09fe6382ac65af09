/** Examples of files, clearly marked as such; boundaries have none: they are exported, edited and imported again. */
import enterprises from "./templates/enterprises.csv";
import guidance from "./templates/guidance.csv";
import parks from "./templates/parks.csv";
import relocations from "./templates/relocations.csv";
import roads from "./templates/roads.csv";
import type { Collection } from "./types";

export const examples: Partial<Record<Collection, string>> = { parks, enterprises, guidance, relocations, roads };
