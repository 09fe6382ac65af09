package cn.tidu.files.imports;

import cn.tidu.facts.park.ParkAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What a planner should look at in imported parks (园区质量发现): told, and mended by people. What may be one is noticed while
 * reading; PostGIS then looks at no more than that.
 */
final class ParkFindings {
    /** Square metres of a square degree at 23° N. */
    private static final double SQUARE_DEGREE = 1.13e10;

    private static final double SMALLEST_M2 = 1000;

    /** Polsby-Popper compactness, 4π·area ÷ perimeter²: 1 for a disc. */
    private static final double NARROWEST = 0.01;

    private final ImportReport report;
    private final HostRegions hosts;
    private final NearBoxes near = new NearBoxes();
    private final List<Astray> astray = new ArrayList<>();
    private long placed;

    private record Astray(int key, String name, String city, Coordinate at) {}

    ParkFindings(ImportReport report, HostRegions hosts) {
        this.report = report;
        this.hosts = hosts;
    }

    /** Looks at what a park says of itself; area in hectares, null if it does not say. */
    void look(int key, String name, Double area, ParkFactCells facts) {
        Optional<Double> spare = facts.value(ParkAttribute.SPARE_LAND);
        if (area != null && spare.isPresent() && spare.get() > area) {
            report.finding(
                    key,
                    "spare-land",
                    "more-than-area",
                    String.format(
                            Locale.ROOT,
                            "%s：可供用地 %.2f 公顷大于园区面积 / more free land than the park has",
                            name,
                            spare.get()));
        }
    }

    /** Looks at a park with its place. */
    void look(int key, String name, String city, Geometry geometry, Coordinate inside) {
        placed++;
        if (!hosts.cityHolds(city, inside)) {
            astray.add(new Astray(key, name, city, inside));
        }
        if (geometry.getDimension() == 2) {
            near.add(key, geometry.getEnvelopeInternal());
            double area = geometry.getArea();
            double perimeter = geometry.getLength();
            if (area * SQUARE_DEGREE < SMALLEST_M2 || 4 * Math.PI * area / (perimeter * perimeter) < NARROWEST) {
                report.finding(key, "geometry", "sliver", name + "：面过小或过窄，疑为碎片 / sliver");
            }
        }
    }

    /**
     * Tells what needs the database.
     *
     * @param table where new parks are
     */
    void tell(Handle handle, String table) {
        if (!astray.isEmpty()) {
            tellAstray(handle);
        }
        Integer[] touching = near.touching();
        if (touching.length > 0) {
            handle.createUpdate(ParkFindingsSql.NEAR.formatted(table))
                    .bind("rows", touching)
                    .execute();
            handle.execute("CREATE INDEX ON park_near USING gist (geom); ANALYZE park_near");
            tell(handle.createQuery(ParkFindingsSql.OVERLAPS));
        }
    }

    private void tellAstray(Handle handle) {
        tell(handle.createQuery(ParkFindingsSql.ASTRAY)
                .bind("rows", astray.stream().map(Astray::key).toArray(Integer[]::new))
                .bind("names", astray.stream().map(Astray::name).toArray(String[]::new))
                .bind("cities", astray.stream().map(Astray::city).toArray(String[]::new))
                .bind("east", astray.stream().map(one -> one.at().getX()).toArray(Double[]::new))
                .bind("north", astray.stream().map(one -> one.at().getY()).toArray(Double[]::new)));
        refuseIfMostAreElsewhere();
    }

    private void tell(org.jdbi.v3.core.statement.Query query) {
        query.mapToMap()
                .forEach(row ->
                        report.finding((Integer) row.get("row_number"), "geometry", (String) row.get("code"), (String)
                                row.get("detail")));
    }

    /** One park outside its city is a finding; most of them outside is a wrong CRS. */
    private void refuseIfMostAreElsewhere() {
        long outside = report.findings("outside-city");
        if (outside >= 3 && outside * 2 > placed) {
            report.suspicious(
                    0,
                    String.format(
                            Locale.ROOT,
                            "%d 个园区中有 %d 个不在所在市内，像是中央经线或坐标系有误：请核对 --crs"
                                    + " / most parks lie outside their host city, the CRS looks wrong: check --crs",
                            placed,
                            outside));
        }
    }
}
