// Reads a PMTiles archive with its own reader: header, metadata, and the tiles named as z/x/y, as JSON (bodies in base64).
import { open } from "node:fs/promises";
import { PMTiles } from "pmtiles";

const file = await open(process.argv[2]);
const source = {
  getKey: () => process.argv[2],
  async getBytes(offset, length) {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
    return { data: buffer.buffer.slice(0, bytesRead) };
  },
};
const archive = new PMTiles(source);
const tiles = {};
for (const name of process.argv.slice(3)) {
  const [z, x, y] = name.split("/").map(Number);
  const tile = await archive.getZxy(z, x, y);
  tiles[name] = tile ? Buffer.from(tile.data).toString("base64") : null;
}
console.log(JSON.stringify({ header: await archive.getHeader(), metadata: await archive.getMetadata(), tiles }));
await file.close();
