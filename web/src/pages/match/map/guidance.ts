/** Pairing rules as curved lines from the origin's city to the cities it is paired with. */
import type { Feature, FeatureCollection, LineString, Point } from "geojson";
import { regionByCode } from "../state";
import type { GuidanceRule, Region } from "../../../base/types";

const steps = 28;

/** One line on the map and the rules behind it. */
export interface Pairing {
  key: string;
  from: Region;
  to: Region;
  status: string;
  rules: GuidanceRule[];
}

/** Groups rules by the pair of places they name; a pair is in force if any of its rules is. */
export function pairings(rules: GuidanceRule[], sourceCity: string): Pairing[] {
  const out = new Map<string, Pairing>();
  for (const rule of rules) {
    const from = regionByCode(sourceCity);
    if (!from || !rule.sources.some((s) => s.code === sourceCity)) continue;
    for (const target of rule.targets) {
      const to = regionByCode(target.code);
      if (!to || to.code === from.code) continue;
      const key = `${from.code}>${to.code}`;
      const pairing = out.get(key) ?? { key, from, to, status: rule.status, rules: [] };
      pairing.rules.push(rule);
      if (rule.status === "in force") pairing.status = rule.status;
      out.set(key, pairing);
    }
  }
  const inForceFirst = (rule: GuidanceRule) => (rule.status === "in force" ? 0 : 1);
  for (const pairing of out.values()) pairing.rules.sort((a, b) => inForceFirst(a) - inForceFirst(b));
  return [...out.values()];
}

type Position = [number, number];

/** Points of a gentle arc between two places. */
function arc([x1, y1]: Position, [x2, y2]: Position): Position[] {
  const bend = 0.16;
  const cx = (x1 + x2) / 2 - (y2 - y1) * bend;
  const cy = (y1 + y2) / 2 + (x2 - x1) * bend;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const s = i / steps;
    const a = (1 - s) ** 2;
    const b = 2 * s * (1 - s);
    const e = s ** 2;
    return [a * x1 + b * cx + e * x2, a * y1 + b * cy + e * y2];
  });
}

/** Direction of the line's end, clockwise from north, as seen on the map. */
function bearing([x1, y1]: Position, [x2, y2]: Position): number {
  const shrink = Math.cos((y2 * Math.PI) / 180);
  return (Math.atan2((x2 - x1) * shrink, y2 - y1) * 180) / Math.PI;
}

export function pairingFeatures(list: Pairing[]): FeatureCollection<LineString | Point> {
  const features = list.flatMap(({ key, from, to, status }): Feature<LineString | Point>[] => {
    const points = arc([from.label.lon, from.label.lat], [to.label.lon, to.label.lat]);
    // The head stands a little before the end, so that the city's name stays readable.
    const end = points[steps - 2] as Position;
    const before = points[steps - 4] as Position;
    const properties = { key, status };
    return [
      { type: "Feature", geometry: { type: "LineString", coordinates: points.slice(0, steps - 1) }, properties },
      {
        type: "Feature", geometry: { type: "Point", coordinates: end },
        properties: { ...properties, bearing: bearing(before, end) },
      },
    ];
  });
  return { type: "FeatureCollection", features };
}
