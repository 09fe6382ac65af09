package cn.tidu.map.style;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The mark of each kind of park (园区符号): a shape of its own beside the colour, so that nothing hangs on hue alone. */
enum ParkMark {
    TRANSFER("transfer", "#14568f"),
    DEMONSTRATION("demonstration", "#a63c06"),
    SPECIALISED("specialised", "#6b2f8a"),
    COOPERATIVE("cooperative", "#00695c"),
    DEVELOPMENT_ZONE("development-zone", "#4a5560"),
    HTZ("htz", "#a3195b"),
    ETDZ("etdz", "#6d5600"),
    CUSTOMS("customs", "#2b2f33"),
    MAJOR_PLATFORM("major-platform", "#1b6e2a");

    /** Side of a symbol, points. */
    static final int SIZE = 22;

    private static final double C = SIZE / 2.0;
    private static final double UP = -Math.PI / 2;

    private final String kind;
    private final String colour;

    ParkMark(String kind, String colour) {
        this.kind = kind;
        this.colour = colour;
    }

    /** The kind of park, as the tiles have it. */
    String kind() {
        return kind;
    }

    /** As in CSS. */
    String colour() {
        return colour;
    }

    /** The outline within a square of {@link #SIZE}. */
    Shape outline() {
        return switch (this) {
            case TRANSFER -> new Ellipse2D.Double(C - 6.6, C - 6.6, 13.2, 13.2);
            case DEMONSTRATION -> corners(10, 9, UP, 4.2, 0);
            case SPECIALISED -> corners(4, 8.6, UP, 8.6, 0);
            case COOPERATIVE -> corners(3, 8.6, -UP, 8.6, -1.5);
            case DEVELOPMENT_ZONE -> polygon(-6, -6, 6, -6, 6, 6, -6, 6);
            case HTZ -> corners(3, 8.6, UP, 8.6, 1.5);
            case ETDZ -> corners(6, 7.8, 0, 7.8, 0);
            case CUSTOMS ->
                polygon(
                        -2.6, -7.5, 2.6, -7.5, 2.6, -2.6, 7.5, -2.6, 7.5, 2.6, 2.6, 2.6, 2.6, 7.5, -2.6, 7.5, -2.6, 2.6,
                        -7.5, 2.6, -7.5, -2.6, -2.6, -2.6);
            case MAJOR_PLATFORM -> polygon(0, -8.2, 7, -1.2, 5, -1.2, 5, 6.6, -5, 6.6, -5, -1.2, -7, -1.2);
        };
    }

    /** A regular polygon, or a star if the radius of its odd corners is another. */
    private static Shape corners(int count, double radius, double turn, double inner, double down) {
        double[] all = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double angle = turn + i * 2 * Math.PI / count;
            double r = i % 2 == 1 ? inner : radius;
            all[2 * i] = r * Math.cos(angle);
            all[2 * i + 1] = r * Math.sin(angle) + down;
        }
        return polygon(all);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(C + xy[0], C + xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(C + xy[i], C + xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
