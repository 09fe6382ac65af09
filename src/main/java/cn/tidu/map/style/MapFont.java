package cn.tidu.map.style;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** A font of the machine's whose glyphs the map shows (地图字体): one with Chinese and Latin under an open licence. */
final class MapFont {
    /** Noto Sans CJK is under the SIL Open Font Licence, Droid Sans Fallback under the Apache Licence 2.0, WenQuanYi Micro Hei too. */
    private static final List<String> PLACES = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/opentype/noto/NotoSansCJKsc-Regular.otf",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");

    private static final List<String> FACES = List.of("NotoSansCJKsc-Regular", "WenQuanYiMicroHei");

    private final TrueTypeFont font;
    private final CmapLookup codes;
    private final Optional<CFFFont> postScript;
    private final double scale;

    private MapFont(TrueTypeFont font) throws IOException {
        this.font = font;
        this.codes = font.getUnicodeCmapLookup();
        this.postScript = font instanceof OpenTypeFont open && open.isPostScript()
                ? Optional.of(open.getCFF().getFont())
                : Optional.empty();
        this.scale = DistanceField.EM / (double) font.getUnitsPerEm();
    }

    /**
     * A glyph.
     *
     * @param advance to the next, pixels of an em of 24
     * @param ascent of the font, pixels: from it clients measure downwards
     */
    record Glyph(DistanceField field, int advance, int ascent) {}

    /** The first font of those that Tidu knows which is on this machine. */
    static Optional<Path> find() {
        return PLACES.stream().map(Path::of).filter(Files::isReadable).findFirst();
    }

    /** Opens a font file; of a collection the simplified Chinese face. */
    static MapFont open(Path file) {
        try {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".ttc")) {
                TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
                for (String face : FACES) {
                    TrueTypeFont font = collection.getFontByName(face);
                    if (font != null) {
                        return new MapFont(font);
                    }
                }
                throw new IOException("no face of " + FACES + " in " + file);
            }
            RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
            return new MapFont(name.endsWith(".otf") ? new OTFParser().parse(bytes) : new TTFParser().parse(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glyph of a code point, if the font has one. */
    Optional<Glyph> glyph(int code) {
        int id = codes.getGlyphId(code);
        if (id == 0) {
            return Optional.empty();
        }
        try {
            GeneralPath outline = new GeneralPath(outline(id));
            outline.transform(AffineTransform.getScaleInstance(scale, scale));
            return Optional.of(
                    new Glyph(DistanceField.of(outline), (int) Math.round(font.getAdvanceWidth(id) * scale), (int)
                            Math.round(font.getHorizontalHeader().getAscender() * scale)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeneralPath outline(int id) throws IOException {
        if (postScript.isPresent()) {
            CFFFont cff = postScript.get();
            int cid = cff instanceof CFFCIDFont ? cff.getCharset().getCIDForGID(id) : id;
            return cff.getType2CharString(cid).getPath();
        }
        GlyphData data = font.getGlyph().getGlyph(id);
        return data == null ? new GeneralPath() : data.getPath();
    }
}
