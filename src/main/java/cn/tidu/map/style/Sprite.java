package cn.tidu.map.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * All symbols of the map in one picture (图标集): a mark for each kind of park, solid where its position is known and hollow
 * where only the county is, and the heads of lines. The marks are those of the web page.
 */
final class Sprite {
    private static final int COLUMNS = 6;

    private final byte[] png;
    private final Map<String, Map<String, Integer>> index;

    private Sprite(byte[] png, Map<String, Map<String, Integer>> index) {
        this.png = png;
        this.index = index;
    }

    /** The picture; not to be changed. */
    byte[] png() {
        return png;
    }

    /** Where in it each symbol is, as the MapLibre style specification has it. */
    Map<String, Map<String, Integer>> index() {
        return index;
    }

    /** Draws it for screens with so many pixels to a point. */
    static Sprite of(int ratio) {
        Map<String, Drawing> drawings = drawings();
        int cell = ParkMark.SIZE * ratio;
        int rows = (drawings.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage picture = new BufferedImage(COLUMNS * cell, rows * cell, BufferedImage.TYPE_INT_ARGB);
        Graphics2D all = picture.createGraphics();
        all.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        all.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Map<String, Map<String, Integer>> index = new LinkedHashMap<>();
        for (Map.Entry<String, Drawing> drawing : drawings.entrySet()) {
            int x = index.size() % COLUMNS * cell;
            int y = index.size() / COLUMNS * cell;
            Graphics2D one = (Graphics2D) all.create(x, y, cell, cell);
            one.scale(ratio, ratio);
            drawing.getValue().on(one);
            one.dispose();
            index.put(drawing.getKey(), Map.of("x", x, "y", y, "width", cell, "height", cell, "pixelRatio", ratio));
        }
        all.dispose();
        return new Sprite(png(picture), index);
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A symbol within its cell. */
    @FunctionalInterface
    private interface Drawing {
        void on(Graphics2D graphics);
    }

    private static Map<String, Drawing> drawings() {
        Map<String, Drawing> all = new LinkedHashMap<>();
        for (ParkMark mark : ParkMark.values()) {
            Color colour = Color.decode(mark.colour());
            all.put("park-" + mark.kind() + "-solid", graphics -> {
                outlined(graphics, mark.outline(), 3.4f);
                graphics.setColor(colour);
                graphics.fill(mark.outline());
            });
            all.put("park-" + mark.kind() + "-hollow", graphics -> {
                outlined(graphics, mark.outline(), 5);
                graphics.fill(mark.outline());
                graphics.setColor(colour);
                graphics.setStroke(stroke(2));
                graphics.draw(mark.outline());
            });
        }
        all.put("arrow-guidance", graphics -> arrow(graphics, "#8c1c3f"));
        all.put("arrow-transfer", graphics -> arrow(graphics, "#1d5c74"));
        return all;
    }

    /** A head that points right, the way lines run. */
    private static void arrow(Graphics2D graphics, String colour) {
        double c = ParkMark.SIZE / 2.0;
        Path2D head = new Path2D.Double();
        head.moveTo(c + 7, c);
        head.lineTo(c - 6, c + 6);
        head.lineTo(c - 2.5, c);
        head.lineTo(c - 6, c - 6);
        head.closePath();
        outlined(graphics, head, 2.5f);
        graphics.setColor(Color.decode(colour));
        graphics.fill(head);
    }

    private static void outlined(Graphics2D graphics, Shape shape, float width) {
        graphics.setColor(Color.WHITE);
        graphics.setStroke(stroke(width));
        graphics.draw(shape);
    }

    private static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
