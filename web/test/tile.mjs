// Decodes a vector tile with Mapbox's decoder; prints its layers, features and geometries in tile units as JSON.
import { readFile } from "node:fs/promises";
import { PbfReader } from "pbf";
import { VectorTile } from "@mapbox/vector-tile";

const tile = new VectorTile(new PbfReader(await readFile(process.argv[2])));
const layers = {};
for (const [name, layer] of Object.entries(tile.layers)) {
  layers[name] = { version: layer.version, extent: layer.extent, features: [] };
  for (let i = 0; i < layer.length; i++) {
    const feature = layer.feature(i);
    layers[name].features.push({ type: feature.type, properties: feature.properties, geometry: feature.loadGeometry() });
  }
}
console.log(JSON.stringify(layers));
