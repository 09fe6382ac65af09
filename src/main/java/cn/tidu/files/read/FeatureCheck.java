package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/** What every feature of every format has to pass (要素检查): limits, finite coordinates, two dimensions. */
final class FeatureCheck implements Consumer<RawFeature> {
    static final String DROPPED = "M/Z 值已舍去，只保留平面坐标 / M/Z dropped";

    private final ImportLimits limits;
    private final List<String> notes;
    private final Consumer<RawFeature> next;
    private long count;

    FeatureCheck(ImportLimits limits, List<String> notes, Consumer<RawFeature> next) {
        this.limits = limits;
        this.notes = notes;
        this.next = next;
    }

    @Override
    public void accept(RawFeature feature) {
        count++;
        features(limits, count);
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            next.accept(feature);
            return;
        }
        vertices(limits, geometry.getNumPoints(), feature.row());
        State state = new State();
        geometry.apply(state);
        if (!state.finite) {
            next.accept(feature.withFault("坐标不是有限数 / a coordinate is not finite"));
            return;
        }
        if (state.higher) {
            note(notes, DROPPED);
            geometry = plane(geometry);
        }
        next.accept(new RawFeature(feature.sheet(), feature.row(), feature.attributes(), geometry));
    }

    static void features(ImportLimits limits, long count) {
        if (count > limits.features()) {
            throw tooLarge("要素数 / features", count, limits.features(), "TIDU_IMPORT_MAX_FEATURES");
        }
    }

    static void vertices(ImportLimits limits, long count, int row) {
        if (count > limits.vertices()) {
            throw tooLarge(
                    String.format(Locale.ROOT, "第 %d 个要素的顶点数 / vertices of feature %d", row, row),
                    count,
                    limits.vertices(),
                    "TIDU_IMPORT_MAX_VERTICES");
        }
    }

    static FileFault tooLarge(String what, long value, long limit, String setting) {
        return new FileFault(
                "too-large",
                String.format(
                        Locale.ROOT,
                        "%s 已达 %d，超过上限 %d；确需导入请调大设置 %s / above the limit, raise %s",
                        what,
                        value,
                        limit,
                        setting,
                        setting));
    }

    static FileFault badGeometry(int row, String why) {
        return new FileFault(
                "bad-geometry", String.format(Locale.ROOT, "第 %d 个要素（行）的几何有误：%s / feature or row %d", row, why, row));
    }

    static FileFault damaged(String format, Exception cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new FileFault("damaged", "%s 文件损坏，无法读取：%s；请重新导出 / damaged file, export it again".formatted(format, why));
    }

    static void note(List<String> notes, String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private static Geometry plane(Geometry geometry) {
        return new GeometryEditor(geometry.getFactory())
                .edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
                    @Override
                    public CoordinateSequence edit(CoordinateSequence from, Geometry owner) {
                        Coordinate[] flat = new Coordinate[from.size()];
                        for (int i = 0; i < flat.length; i++) {
                            flat[i] = new CoordinateXY(from.getX(i), from.getY(i));
                        }
                        return new CoordinateArraySequence(flat, 2, 0);
                    }
                });
    }

    private static final class State implements org.locationtech.jts.geom.CoordinateSequenceFilter {
        private boolean finite = true;
        private boolean higher;

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            finite &= Double.isFinite(sequence.getX(i)) && Double.isFinite(sequence.getY(i));
            higher |= sequence.hasM() || !Double.isNaN(sequence.getZ(i));
        }

        @Override
        public boolean isDone() {
            return !finite;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
