/** Parks as map features. Parks that share a place are spread around it on the screen. */
import type { Feature, FeatureCollection, Point } from "geojson";
import type { ExpressionSpecification } from "maplibre-gl";
import type { Park, ParkRef } from "../../base/types";
import { kindLooks } from "./colors";
import { iconId } from "./icons";

const kinds = Object.keys(kindLooks);

export interface Placed {
  park: ParkRef;
  lon: number;
  lat: number;
  /** Shift on the screen in pixels, so that parks of one place do not hide each other. */
  offset: [number, number];
}

/** Shift of the n-th of `count` things at one place: none for a lone one, else rings around it. */
export function spread(n: number, count: number, step: number): [number, number] {
  if (count === 1) return [0, 0];
  const perRing = 8;
  const ring = Math.floor(n / perRing);
  const inRing = Math.min(perRing, count - ring * perRing);
  const angle = ((n % perRing) / inRing) * 2 * Math.PI + Math.PI + ring * 0.4;
  const radius = step * (ring + (inRing < 4 ? 0.75 : 1));
  return [Math.round(radius * Math.cos(angle) * 10) / 10, Math.round(radius * Math.sin(angle) * 10) / 10];
}

/** Gives every park with a position its place, and those at one place their shifts. */
export function place<P extends ParkRef>(parks: P[], step: number): (Placed & { park: P })[] {
  const groups = new Map<string, (P & { lon: number; lat: number })[]>();
  for (const park of parks) {
    if (park.lon === null || park.lat === null) continue;
    const key = `${park.lon.toFixed(3)},${park.lat.toFixed(3)}`;
    const group = groups.get(key) ?? [];
    group.push(park as P & { lon: number; lat: number });
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => group.map((park, i) => ({
    park, lon: park.lon, lat: park.lat, offset: spread(i, group.length, step),
  })));
}

/**
 * The icon shift of a feature as a style expression. The shifts themselves stand in the style: an
 * array among a feature's properties would come back as text from queries.
 */
export function shiftExpression(collection: FeatureCollection<Point>): ExpressionSpecification | [number, number] {
  const shifts = new Set(collection.features.map((f) => String(f.properties?.shift)));
  shifts.delete("0,0");
  if (shifts.size === 0) return [0, 0];
  const cases = [...shifts].flatMap((shift) => [shift, ["literal", shift.split(",").map(Number)]]);
  return ["match", ["get", "shift"], ...cases, ["literal", [0, 0]]] as unknown as ExpressionSpecification;
}

export function parkFeatures(parks: Park[]): FeatureCollection<Point> {
  const features = place(parks, 17).map(({ park, lon, lat, offset }): Feature<Point> => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: {
      id: park.id, name: park.name, shift: offset.join(","),
      icon: iconId(park.kind, park.positionAccuracy === "county"),
      // The larger kinds of the legend's top are drawn last, hence above.
      order: kinds.length - kinds.indexOf(park.kind),
    },
  }));
  return { type: "FeatureCollection", features };
}
