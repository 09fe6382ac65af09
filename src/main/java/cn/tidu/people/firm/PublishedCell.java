package cn.tidu.people.firm;

/**
 * A published cell (公布格): at least five firms of one county and one industry. Every number that the public is told of firms is a
 * sum of such cells.
 *
 * @param synthetic whether they are made up for illustration
 * @param origin region code, GB/T 2260, of the county, or of the city if the firms give no county
 * @param name its name
 * @param cityCode code of the city
 * @param city name of the city
 * @param division GB/T 4754-2017 division; empty: the others together
 * @param industry its name; null for the others
 * @param lon longitude of the region's label point, degrees, CGCS2000
 * @param lat latitude of the same
 * @param hexagon id of the hexagon that the label point lies in
 * @param hexagonGeometry that hexagon as GeoJSON, CGCS2000
 * @param atLeast how many firms at least, a multiple of five
 */
record PublishedCell(
        boolean synthetic,
        String origin,
        String name,
        String cityCode,
        String city,
        String division,
        String industry,
        double lon,
        double lat,
        String hexagon,
        String hexagonGeometry,
        int atLeast) {}
