package cn.tidu.files.imports;

import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Regions;
import cn.tidu.files.read.ClosedLines;
import cn.tidu.files.read.RawFeature;
import cn.tidu.platform.db.CopyLane;
import cn.tidu.platform.db.CopyLanes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Imports parks (园区): known ones by code, else by name and place; polygons are outlines, points positions. Rows with a
 * problem are told and not sent.
 */
final class ParkImport implements ImportInto {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int ID_BYTES = 6;

    private final ImportReport report;
    private final String source;
    private final String basis;
    private final DatumWatch watch;
    private final ParkCells park;
    private final HostRegions hosts;
    private final ParkFindings findings;
    private final KnownKeys known;
    private final TextSet inFile = new TextSet();
    private final MessageDigest md5 = md5();
    private final String table;
    private final CopyLanes lanes;
    private final CopyLane fresh;
    private final CopyLane compared;

    ParkImport(
            Handle handle,
            Regions regions,
            Industries industries,
            ImportReport report,
            String source,
            String basis,
            DatumWatch watch,
            boolean dryRun) {
        this.report = report;
        this.watch = watch;
        this.source = source;
        this.basis = basis;
        this.park = new ParkCells(regions, industries, report);
        this.hosts = HostRegions.load(handle);
        this.findings = new ParkFindings(report, hosts);
        handle.execute(ParkImportSql.STAGING);
        if (dryRun) {
            handle.execute(ParkImportSql.TRIAL);
        }
        this.table = dryRun ? "park_trial" : "park";
        this.known = KnownKeys.of(handle, "park", ParkImportSql.KEYS);
        this.lanes = new CopyLanes(handle);
        this.fresh = lanes.into(table, ParkImportSql.COLUMNS);
        this.compared = lanes.into("park_in", ParkImportSql.STAGED_COLUMNS);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
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

    /** A park as its row says, understood. */
    private record Row(
            int key,
            String id,
            String name,
            String city,
            String county,
            String kind,
            String level,
            ParkCells.Established established,
            Double area,
            List<String> words,
            Geometry geometry,
            Point inside,
            String source,
            String accuracy,
            String basis,
            ParkFactCells facts,
            List<String> told) {}

    /** What a known park takes from a file only where its row says so itself. */
    private static final List<String> TOLD = List.of("city", "county", "kind", "level", "approved");

    @Override
    public void add(RawFeature feature, Headers headers, Geometry placed) {
        long problems = report.problemTotal();
        boolean astray = feature.geometry() != null && (placed == null || !Placement.inFrame(placed));
        Row row = read(new Cells(feature, headers, report), report.key(feature), astray ? null : placed);
        findings.look(row.key(), row.name(), row.area(), row.facts());
        if (row.inside() != null && row.city() != null) {
            findings.look(
                    row.key(),
                    row.name(),
                    row.city(),
                    row.geometry(),
                    row.inside().getCoordinate());
        }
        if (row.city() == null && !astray) {
            report.problem(
                    row.key(),
                    "city",
                    "%s：缺少所在市，几何也不能确定 / the city is missing and the geometry does not tell it".formatted(row.name()));
        }
        if (astray || report.problemTotal() > problems) {
            return;
        }
        String ownId = row.id() == null ? ownId(row) : row.id();
        if (isCompared(row, ownId)) {
            compare(row);
        } else {
            insert(row, ownId);
        }
    }

    private Row read(Cells cells, int key, Geometry placed) {
        Optional<String> name = cells.text("name");
        if (name.isEmpty()) {
            cells.problem("name", "缺少园区名称 / the name is missing");
        }
        if (placed != null && placed.getDimension() == 1) {
            cells.problem("geometry", "园区应为面或点；" + ClosedLines.OPEN);
        }
        Optional<Place> city = park.city(cells);
        Optional<Place> county = park.county(cells, city);
        Coordinate inside = placed == null ? null : InteriorPoint.getInteriorPoint(placed);
        county.or(() -> city).ifPresent(place -> watch.saw(key, place.finest().code(), inside));
        String cityCode = city.or(() -> county).map(p -> p.city().code()).orElse(null);
        String countyCode = county.flatMap(Place::county).map(c -> c.code()).orElse(null);
        if (countyCode == null && inside != null) {
            countyCode = hosts.countyAt(inside, cityCode).orElse(null);
        }
        if (cityCode == null && countyCode != null) {
            cityCode = countyCode.substring(0, 4) + "00";
        }
        Row row = new Row(
                key,
                cells.text("id").orElse(null),
                name.orElse(""),
                cityCode,
                countyCode,
                park.kind(cells, name.orElse(""), key),
                park.level(cells),
                park.established(cells),
                park.area(cells),
                park.industries(cells),
                placed,
                inside == null ? null : FACTORY.createPoint(inside),
                cells.text("source").orElse(source),
                park.accuracy(cells),
                cells.text("positionBasis").orElse(basis),
                ParkFactCells.read(cells),
                TOLD.stream().filter(field -> cells.text(field).isPresent()).toList());
        if (name.isPresent() && !inFile.add(row.id() == null ? row.name() + "/" + cityCode : row.id())) {
            cells.problem("name", "文件内重复：%s / appears twice in the file".formatted(row.name()));
        }
        return row;
    }

    /** The id of a park that brings none: from its name and city, so that the same park has the same id everywhere. */
    private String ownId(Row row) {
        byte[] hash = md5.digest((row.name() + "/" + row.city()).getBytes(StandardCharsets.UTF_8));
        return "own-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    /** A park that brings figures is compared too: each figure is held against those on record. */
    private boolean isCompared(Row row, String ownId) {
        return !row.facts().figures().isEmpty()
                || known.mayHold("id/" + ownId)
                || (row.id() == null && known.mayHold("name/" + row.city() + "/" + row.name()));
    }

    private void insert(Row row, String id) {
        boolean polygon = row.geometry() != null && row.geometry().getDimension() == 2;
        fresh.text(id)
                .text(row.name())
                .text(row.city())
                .texts(row.county() == null ? List.of() : List.of(row.county()))
                .texts(List.of())
                .text(row.kind())
                .text(row.level())
                .day(row.established().day())
                .text(row.established().text())
                .number(row.area())
                .text(row.area() == null ? null : "reported")
                .texts(row.words())
                .geometry(row.inside())
                .text(row.inside() == null ? "none" : row.accuracy())
                .text(row.basis())
                .geometry(polygon ? row.geometry() : null)
                .text("medium")
                .text("import")
                .truth(report.found(row.key()))
                .text(row.source())
                .integer(row.key())
                .endRow();
    }

    private void compare(Row row) {
        compared.integer(row.key())
                .text(row.id())
                .text(row.name())
                .text(row.city())
                .text(row.county())
                .text(row.kind())
                .text(row.level())
                .text(row.established().text())
                .day(row.established().day())
                .number(row.area())
                .texts(row.words())
                .geometry(row.geometry())
                .geometry(row.inside())
                .text(row.source())
                .text(row.accuracy())
                .texts(row.facts().figures())
                .day(row.facts().asOf())
                .text(row.basis())
                .texts(row.told())
                .endRow();
    }

    @Override
    public void endInput() {
        lanes.close();
    }

    @Override
    public void abort() {
        lanes.cancel();
    }

    @Override
    public void merge(Handle handle) {
        if (compared.rows() > 0) {
            handle.execute("ANALYZE park_in");
            handle.execute(ParkImportSql.FIND_KNOWN);
            ImportRepository.tellOutside(handle, ParkImportSql.OUTSIDE, "city", report);
            watch.compareKnown(handle, report);
        }
        watch.compareNamed(handle, report);
        long told = report.findingTotal();
        findings.tell(handle, table);
        if (!report.clean()) {
            return;
        }
        if (report.findingTotal() > told) {
            review(handle, ParkImportSql.REVIEW_FRESH.formatted(table));
        }
        long matched = 0;
        long updated = 0;
        if (compared.rows() > 0) {
            matched = handle.createQuery("SELECT count(*) FROM park_in WHERE known")
                    .mapTo(Long.class)
                    .one();
            updated = mergeCompared(handle, matched);
        }
        report.count("rows", fresh.rows() + compared.rows());
        report.count("inserted", fresh.rows() + compared.rows() - matched);
        report.count("updated", updated);
        report.count("unchanged", matched - updated);
    }

    /** Writes what the compared rows change and add; how many known parks changed. */
    private long mergeCompared(Handle handle, long matched) {
        Set<String> changed = new HashSet<>(handle.createQuery(ParkImportSql.UPDATE + " RETURNING p.id")
                .bind("basis", basis)
                .mapTo(String.class)
                .list());
        if (matched < compared.rows()) {
            handle.execute(ParkImportSql.INSERT);
        }
        changed.addAll(tellFigures(handle));
        handle.createUpdate(ParkImportSql.REVIEW_COMPARED)
                .bind("rows", report.foundKeys())
                .bind("changed", changed.toArray(String[]::new))
                .execute();
        return changed.size();
    }

    /** Writes the figures that are new and returns the parks known before that have any. */
    private List<String> tellFigures(Handle handle) {
        List<String> parks =
                handle.createQuery(ParkImportSql.FIGURES).mapTo(String.class).list();
        if (!parks.isEmpty()) {
            report.note(String.format(
                    Locale.ROOT,
                    "园区要素、准入标准与价格：写入 %d 项；未给“数据日期”的按导入当日记 / figures of parks written; without a day they are of today",
                    parks.size()));
        }
        return handle.createQuery("SELECT park_id FROM park_in WHERE known AND park_id = ANY (:parks)")
                .bind("parks", parks.toArray(String[]::new))
                .mapTo(String.class)
                .list();
    }

    private void review(Handle handle, String sql) {
        handle.createUpdate(sql).bind("rows", report.foundKeys()).execute();
    }
}
