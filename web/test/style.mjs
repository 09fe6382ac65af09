// Validates a MapLibre style from a file by MapLibre's own validator; prints what is wrong, one line each.
import { readFile } from "node:fs/promises";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";

const style = JSON.parse(await readFile(process.argv[2], "utf8"));
for (const fault of validateStyleMin(style)) console.log(fault.message);
