// Reads a glyph range with the same protocol buffer reader that map clients use; prints it as JSON.
import { readFile } from "node:fs/promises";
import { PbfReader } from "pbf";

const stacks = [];
new PbfReader(await readFile(process.argv[2])).readFields((tag, _, pbf) => {
  if (tag !== 1) return;
  stacks.push(pbf.readMessage((field, stack, inner) => {
    if (field === 1) stack.name = inner.readString();
    if (field === 2) stack.range = inner.readString();
    if (field === 3) {
      stack.glyphs.push(inner.readMessage((part, glyph, body) => {
        if (part === 1) glyph.id = body.readVarint();
        if (part === 2) glyph.bitmap = Array.from(body.readBytes());
        if (part === 3) glyph.width = body.readVarint();
        if (part === 4) glyph.height = body.readVarint();
        if (part === 5) glyph.left = body.readSVarint();
        if (part === 6) glyph.top = body.readSVarint();
        if (part === 7) glyph.advance = body.readVarint();
      }, {}));
    }
  }, { glyphs: [] }));
});
console.log(JSON.stringify(stacks));
