package cn.tidu.ingest;

import cn.tidu.db.Copy;
import cn.tidu.geo.Datum;
import cn.tidu.geo.DatumEvidence;
import cn.tidu.region.Place;
import cn.tidu.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Imports boundaries of cities and counties (区划边界) over those there are, by code or name. Since the same boundaries are
 * known, a file shifted like GCJ-02 or BD-09 is recognised and refused.
 */
final class RegionImport implements ImportInto {
    private static final List<String> COLUMNS = List.of("row_number", "code", "level", "geom", "source");
    private static final int MOST_COMPARED = 30;

    private final Regions regions;
    private final ImportReport report;
    private final Copy copy;
    private final String source;
    private final Map<String, Geometry> known;
    private final List<Geometry> ours = new ArrayList<>();
    private final List<Geometry> theirs = new ArrayList<>();

    RegionImport(Handle handle, Regions regions, ImportReport report, String source) {
        this.regions = regions;
        this.report = report;
        this.source = source;
        this.known = boundaries(handle);
        handle.execute(
                "CREATE TEMP TABLE region_in (row_number int, code text, level text, geom geometry(Geometry, 4490), source text) ON COMMIT DROP");
        this.copy = Copy.into(handle, "region_in", COLUMNS);
    }

    private static Map<String, Geometry> boundaries(Handle handle) {
        Map<String, Geometry> map = new HashMap<>();
        handle.createQuery("SELECT level || '/' || code AS key, ST_AsBinary(geom) AS geom FROM region")
                .map((row, context) -> map.put(row.getString("key"), geometry(row)))
                .list();
        return map;
    }

    private static Geometry geometry(ResultSet row) throws SQLException {
        try {
            return new WKBReader().read(row.getBytes("geom"));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> required() {
        return List.of("name");
    }

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
        Cells cells = new Cells(feature, headers, report);
        Optional<String> text = cells.text("code").or(() -> cells.text("name"));
        Optional<Place> place = text.flatMap(regions::findByText);
        if (place.isEmpty()) {
            cells.problem(
                    "name",
                    "“%s”不是广东省的市、县（区）；相近：%s / is no city or county, nearest named"
                            .formatted(text.orElse(""), String.join("、", regions.nearest(text.orElse(""), 3))));
            return;
        }
        if (placed == null || placed.getDimension() != 2) {
            cells.problem("geometry", "区划应为面 / a region must be a polygon");
            return;
        }
        String level = cells.text("level")
                .map(l -> l.toLowerCase(Locale.ROOT))
                .map(l -> l.startsWith("市") ? "city" : l.startsWith("县") ? "county" : l)
                .orElse(
                        place.get().county().isPresent()
                                        && !place.get().finest().code().endsWith("00")
                                ? "county"
                                : "city");
        String code = "city".equals(level)
                ? place.get().city().code()
                : place.get().finest().code();
        Geometry reference = known.get(level + "/" + code);
        if (reference != null && ours.size() < MOST_COMPARED) {
            ours.add(reference);
            theirs.add(placed);
        }
        copy.cell(report.key(feature))
                .cell(code)
                .cell(level)
                .cell(placed)
                .cell(cells.text("source").orElse(source))
                .endRow();
    }

    @Override
    public void endInput() {
        copy.close();
    }

    @Override
    public void abort() {
        copy.cancel();
    }

    @Override
    public void merge(Handle handle) {
        if (!theirs.isEmpty()) {
            DatumEvidence evidence = DatumEvidence.compare(theirs, ours);
            evidence.suspected()
                    .ifPresent(datum -> report.problem(
                            0,
                            "geometry",
                            ("suspicious_coordinates：与已有边界比较，看起来像 %1$s（偏移中位 %2$.0f 米，反算后 %3$.0f 米）：请加 --datum %4$s 再导入"
                                            + " / looks like %1$s: run again with --datum %4$s")
                                    .formatted(
                                            datum == Datum.GCJ02 ? "GCJ-02" : "BD-09",
                                            evidence.medianMetres(Datum.CGCS2000)
                                                    .orElse(0.0),
                                            evidence.medianMetres(datum).orElse(0.0),
                                            datum.name().toLowerCase(Locale.ROOT))));
        }
        ImportRepository.tellTwice(
                handle,
                "SELECT row_number, code AS what FROM (SELECT row_number, code, row_number() OVER (PARTITION BY level, code ORDER BY row_number) AS nth FROM region_in) AS n WHERE nth > 1",
                "code",
                report);
        if (!report.clean()) {
            return;
        }
        long total = handle.createQuery("SELECT count(*) FROM region_in")
                .mapTo(Long.class)
                .one();
        long updated = handle.execute(UPDATE);
        report.count("rows", total);
        report.count("inserted", 0);
        report.count("updated", updated);
        report.count("unchanged", total - updated);
    }

    private static final String UPDATE =
            """
            UPDATE region AS r
               SET geom = ST_Multi(i.geom), mainland = m.geom, label = (ST_MaximumInscribedCircle(m.largest)).center,
                   area_km2 = ST_Area(m.geom::geography) / 1e6, source = i.source
              FROM region_in AS i
              CROSS JOIN LATERAL (
                   SELECT ST_Multi(ST_Collect(part.geom)) AS geom, (array_agg(part.geom ORDER BY ST_Area(part.geom) DESC))[1] AS largest
                     FROM ST_Dump(i.geom) AS part
                    WHERE NOT (ST_XMin(part.geom) > 115.5 AND ST_YMax(part.geom) < 21.5)) AS m
             WHERE r.level = i.level AND r.code = i.code AND ST_Normalize(r.geom)::bytea <> ST_Normalize(ST_Multi(i.geom))::bytea
            """;
}
