package cn.tidu.facts.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up enterprises for trying things out (示意企业). Nothing about them is real or estimated from anything: names say 示例,
 * there is no credit code, and every row says in its source that it is synthetic. The same number and seed give the same
 * rows.
 */
public final class SyntheticEnterprises {
    /** What every row says of itself. */
    public static final String SOURCE = "示意数据（合成，非真实企业）/ synthetic, no real enterprise; seed %d";

    /** Classes of GB/T 4754-2017 that the policies speak of: labour-intensive ones more often than others. */
    private static final List<String> INDUSTRIES = List.of(
            "1811", "1821", "1830", "1952", "1953", "1959", "2110", "2319", "2438", "2451", "2452", "2922", "2927",
            "2929", "3034", "3071", "3072", "3252", "3324", "3351", "3360", "3484", "3525", "3670", "3812", "3831",
            "3841", "3852", "3871", "3872", "3912", "3922", "3962", "3973", "3975", "3982", "1491", "1353", "1521",
            "2641");

    /** Divisions in which a firm is made to pollute now and then: dyeing, chemicals, ceramics, plating. */
    private static final List<String> POLLUTING = List.of("26", "30", "32", "33", "17");

    private SyntheticEnterprises() {}

    /**
     * Where a firm may stand.
     *
     * @param code county, GB/T 2260
     * @param lon longitude, CGCS2000 degrees
     * @param lat latitude, CGCS2000 degrees
     */
    public record Site(String code, double lon, double lat) {}

    /**
     * A made-up firm.
     *
     * @param landHa hectares
     * @param powerKva kVA
     * @param wastewaterTpd tonnes a day
     * @param exportShare 0 to 1
     * @param group firms of a group move together; may be null
     */
    public record Row(
            String name,
            Site site,
            String industry,
            Stage stage,
            double landHa,
            int jobs,
            int powerKva,
            int wastewaterTpd,
            double exportShare,
            boolean polluting,
            String group) {
        /** What it tells of its move; the other figures are left open. */
        public Figures figures() {
            return Figures.NONE
                    .with(Figure.STAGE, stage)
                    .with(Figure.LAND, landHa)
                    .with(Figure.JOBS, (double) jobs)
                    .with(Figure.POWER, (double) powerKva)
                    .with(Figure.WASTEWATER, (double) wastewaterTpd)
                    .with(Figure.EXPORT_SHARE, exportShare)
                    .with(Figure.POLLUTING, polluting)
                    .with(Figure.GROUP, group);
        }
    }

    /** One firm to a site. */
    public static List<Row> at(List<Site> sites, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            rows.add(row(i + 1, sites.get(i), seed, random));
        }
        return rows;
    }

    private static Row row(int number, Site site, long seed, Random random) {
        String industry = INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
        double size = Math.exp(random.nextGaussian() * 0.9);
        boolean dirty = POLLUTING.contains(industry.substring(0, 2)) && random.nextInt(3) == 0;
        double stage = random.nextDouble();
        return new Row(
                String.format(Locale.ROOT, "示例企业%d-%06d", seed, number),
                site,
                industry,
                stage < 0.6
                        ? Stage.PRODUCTION
                        : stage < 0.75 ? Stage.WHOLE : stage < 0.92 ? Stage.EXPANSION : Stage.OUTSOURCING,
                Math.round(Math.min(60, 2.5 * size) * 100) / 100.0,
                (int) Math.min(8000, 20 + 260 * size * Math.exp(random.nextGaussian() * 0.4)),
                (int) Math.min(50_000, 100 + 1500 * size * Math.exp(random.nextGaussian() * 0.5)),
                (int) (dirty ? 300 * size : 15 * size),
                Math.round(random.nextDouble() * 100) / 100.0,
                dirty,
                random.nextInt(25) == 0 ? String.format(Locale.ROOT, "示例组团%d-%03d", seed, number / 100) : null);
    }
}
