package cn.tidu.files.imports;

import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Regions;
import cn.tidu.files.read.ClosedLines;
import cn.tidu.files.read.RawFeature;
import cn.tidu.geo.Datum;
import cn.tidu.geo.DatumEvidence;
import cn.tidu.platform.db.Copy;
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
 * known, a file in another datum than it was taken for, shifted like GCJ-02 or BD-09 or not at all, is recognised and refused.
 */
final class RegionImport implements ImportInto {
    private static final List<String> COLUMNS = List.of("row_number", "code", "level", "geom", "source");
    /** Generalised boundaries lie some 100 m off; GCJ-02 shifts by 300 m at least. */
    private static final double CLEARLY_METRES = 100;

    /** A boundary of the file and the one on record, CGCS2000 degrees. */
    private record Laid(int key, Geometry theirs, Geometry ours) {}

    private final Regions regions;
    private final ImportReport report;
    private final Copy copy;
    private final String source;
    private final Map<String, Geometry> known;
    private final List<Laid> laid = new ArrayList<>();
    private final Optional<Datum> said;

    /**
     * An import of boundaries.
     *
     * @param said the datum that the user has stated
     */
    RegionImport(Handle handle, Regions regions, ImportReport report, String source, Optional<Datum> said) {
        this.said = said;
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
    public boolean wantsAreas() {
        return true;
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
            cells.problem(
                    "geometry",
                    placed != null && placed.getDimension() == 1
                            ? "区划应为面；" + ClosedLines.OPEN
                            : "区划应为面 / a region must be a polygon");
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
        if (reference != null) {
            laid.add(new Laid(report.key(feature), placed, reference));
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
        lookForAnotherDatum();
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

    /** The boundaries together show it surely; one alone is asked about, unless the user has stated the datum. */
    private void lookForAnotherDatum() {
        if (laid.isEmpty()) {
            return;
        }
        DatumEvidence all = evidence(laid);
        if (all.suspected().isPresent()) {
            report.suspicious(0, looks(all, ""));
            return;
        }
        for (Laid one : laid) {
            DatumEvidence alone = evidence(List.of(one));
            if (alone.suspected().isPresent() && apart(alone) > CLEARLY_METRES) {
                tellOne(one.key(), alone);
            }
        }
    }

    private void tellOne(int key, DatumEvidence alone) {
        if (said.isPresent()) {
            report.finding(
                    key,
                    "geometry",
                    "suspicious-datum",
                    looks(alone, "；已按声明的基准导入，请核对 / taken as stated, please check"));
        } else {
            report.suspicious(
                    key,
                    looks(alone, "；如确为经纬度原值，请用 --datum cgcs2000 声明 / if it is what it says, state --datum cgcs2000"));
        }
    }

    private Datum taken() {
        return said.filter(datum -> datum != Datum.WGS84).orElse(Datum.CGCS2000);
    }

    private DatumEvidence evidence(List<Laid> some) {
        return DatumEvidence.compare(
                some.stream().map(Laid::theirs).toList(),
                some.stream().map(Laid::ours).toList(),
                taken());
    }

    /** How much nearer the other datum brings the boundaries, m. */
    private double apart(DatumEvidence evidence) {
        return evidence.medianMetres(taken()).orElse(0.0)
                - evidence.suspected().flatMap(evidence::medianMetres).orElse(0.0);
    }

    private String looks(DatumEvidence evidence, String otherwise) {
        Datum datum = evidence.suspected().orElseThrow();
        return String.format(
                Locale.ROOT,
                "与已有边界比较，看起来像 %1$s（现在相差中位 %2$.0f 米，按 %1$s 则 %3$.0f 米）：请改用 --datum %4$s 再导入 / looks like %1$s: run again with --datum %4$s%5$s",
                DatumWatch.name(datum),
                evidence.medianMetres(taken()).orElse(0.0),
                evidence.medianMetres(datum).orElse(0.0),
                datum.name().toLowerCase(Locale.ROOT),
                otherwise);
    }

    /** A Shapefile cuts a text at 254 bytes: the beginning of the source on record is that source. */
    private static final String UPDATE =
            """
            UPDATE region AS r
               SET geom = ST_Multi(i.geom), mainland = m.geom, label = (ST_MaximumInscribedCircle(m.largest)).center,
                   area_km2 = ST_Area(m.geom::geography) / 1e6,
                   source = CASE WHEN octet_length(i.source) >= 250 AND starts_with(r.source, i.source) THEN r.source ELSE i.source END
              FROM region_in AS i
              CROSS JOIN LATERAL (
                   SELECT ST_Multi(ST_Collect(part.geom)) AS geom, (array_agg(part.geom ORDER BY ST_Area(part.geom) DESC))[1] AS largest
                     FROM ST_Dump(i.geom) AS part
                    WHERE NOT (ST_XMin(part.geom) > 115.5 AND ST_YMax(part.geom) < 21.5)) AS m
             WHERE r.level = i.level AND r.code = i.code AND ST_Normalize(r.geom)::bytea <> ST_Normalize(ST_Multi(i.geom))::bytea
               AND NOT (ST_NPoints(r.geom) = ST_NPoints(i.geom) AND ST_NPoints(i.geom) < 5000 AND ST_HausdorffDistance(r.geom, i.geom) < 1e-8)
            """;
}
