package cn.tidu.map.style;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Glyphs for map clients (字形服务), drawn when first asked for from a font of this machine, and kept in memory up to a bound.
 * A whole range takes about half a second; the font itself may leave memory when it is needed. Blocking.
 */
final class Glyphs {
    /** The stack that the style names, and MapLibre's default; both are drawn with the one font there is. */
    static final Set<String> STACKS = Set.of("Noto Sans CJK SC Regular", "Open Sans Regular,Arial Unicode MS Regular");

    private static final long MOST_BYTES = 16 << 20;

    private final Optional<Path> file = MapFont.find();
    private final Cache<GlyphRange, byte[]> ranges = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((GlyphRange range, byte[] bytes) -> bytes.length)
            .build();
    private SoftReference<MapFont> opened = new SoftReference<>(null);

    /** Whether this machine has a font to draw with. */
    boolean possible() {
        return file.isPresent();
    }

    /** The range under the name of the stack that the style uses. */
    byte[] range(GlyphRange range) {
        return ranges.get(range, this::draw);
    }

    /** One at a time: reading a font is not for several threads. */
    private synchronized byte[] draw(GlyphRange range) {
        MapFont font = opened.get();
        if (font == null) {
            font = MapFont.open(file.orElseThrow());
            opened = new SoftReference<>(font);
        }
        return range.of(font, "Noto Sans CJK SC Regular");
    }
}
