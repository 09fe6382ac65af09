package cn.tidu.geo;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.referencing.CRS;

/**
 * A coordinate reference system (坐标参考系), always with longitude or easting first (经度、东坐标在前).
 *
 * <p>Codes are those of the EPSG Geodetic Parameter Dataset. Two systems are equal if they have the same code or,
 * without a code, the same definition.
 */
public final class Crs {
    private static final Pattern CODE = Pattern.compile(
            "(?:EPSG:{1,2}"
                    + "|urn:(?:x-)?ogc:def:crs:EPSG:[^:]*:"
                    + "|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]+/"
                    + "|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#"
                    + ")?(\\d{4,6})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CRS84 = Pattern.compile(
            "(?:OGC:"
                    + "|urn:(?:x-)?ogc:def:crs:OGC:[^:]*:"
                    + "|https?://www\\.opengis\\.net/def/crs/OGC/[^/]+/"
                    + ")?CRS84",
            Pattern.CASE_INSENSITIVE);
    private static final int WEB_MERCATOR = 3857;

    /** A name of web mercator from before EPSG had one. */
    private static final int WEB_MERCATOR_FORMERLY = 900913;

    private static final Map<Integer, Crs> KNOWN = new ConcurrentHashMap<>();

    /** China Geodetic Coordinate System 2000 (2000国家大地坐标系), EPSG:4490, degrees: what Tidu keeps all data in. */
    public static final Crs CGCS2000 = ofEpsg(Frame.CGCS2000.geographicCode());

    private final Optional<Integer> epsg;
    private final CoordinateReferenceSystem geotools;
    private final String text;

    private Crs(Optional<Integer> epsg, CoordinateReferenceSystem geotools, String text) {
        this.epsg = epsg;
        this.geotools = geotools;
        this.text = text;
    }

    /**
     * The system a code names (坐标系代码).
     *
     * @param text {@code EPSG:4547}, {@code 4547}, an OGC URN or URI, or {@code CRS84} (longitude and latitude of WGS 84)
     * @throws FileFault {@code unknown-crs} if there is no such geographic or projected system
     */
    public static Crs ofCode(String text) {
        String code = text.strip();
        if (CRS84.matcher(code).matches()) {
            return ofEpsg(Frame.WGS_84.geographicCode());
        }
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw unknown(code);
        }
        int number = Integer.parseInt(matcher.group(1));
        return ofEpsg(number == WEB_MERCATOR_FORMERLY ? WEB_MERCATOR : number);
    }

    /**
     * The system a {@code .prj} text describes (投影文件), in the spelling of OGC or of Esri.
     *
     * <p>A system EPSG has is found by its parameters – frame, ellipsoid, central meridian, false easting – and not by
     * its name alone. A projection of a known frame EPSG has not, such as one with a local central meridian, is taken
     * as described, without a code.
     *
     * @throws FileFault {@code unknown-crs} if it cannot be read or its frame is not known
     */
    public static Crs ofWkt(String wkt) {
        return PrjText.read(wkt);
    }

    public static Crs ofEpsg(int code) {
        return KNOWN.computeIfAbsent(code, Crs::decode);
    }

    /**
     * The system that {@link #text()} gave.
     *
     * @throws FileFault {@code unknown-crs} if it is no such text
     */
    public static Crs ofText(String text) {
        return text.startsWith("EPSG:") ? ofCode(text) : ofWkt(text);
    }

    static Crs described(CoordinateReferenceSystem geotools, String wkt) {
        return new Crs(Optional.empty(), geotools, wkt);
    }

    private static Crs decode(int code) {
        Optional<CoordinateReferenceSystem> common = CommonCrs.of(code);
        if (common.isPresent()) {
            return new Crs(Optional.of(code), common.get(), "EPSG:" + code);
        }
        try {
            CoordinateReferenceSystem found = CRS.decode("EPSG:" + code, true);
            boolean horizontal = found instanceof GeographicCRS || found instanceof ProjectedCRS;
            if (!horizontal || found.getCoordinateSystem().getDimension() != 2) {
                throw unknown("EPSG:" + code);
            }
            return new Crs(Optional.of(code), found, "EPSG:" + code);
        } catch (FactoryException e) {
            FileFault fault = unknown("EPSG:" + code);
            fault.initCause(e);
            throw fault;
        }
    }

    static FileFault unknown(String text) {
        String shown = text.length() > 120 ? text.substring(0, 120) + "…" : text;
        return new FileFault(
                "unknown-crs",
                "无法识别坐标系“" + shown + "”。请用 --crs 指明，例如 --crs EPSG:4490（CGCS2000 经纬度）或 --crs EPSG:4547"
                        + "（CGCS2000 3度带，中央经线114°E）。 / Unknown coordinate reference system \"" + shown
                        + "\". Name it with --crs, such as --crs EPSG:4490 (CGCS2000 degrees) or --crs EPSG:4547"
                        + " (CGCS2000, 3-degree zone, central meridian 114°E).");
    }

    /** EPSG code; empty for a system only described by its text. */
    public Optional<Integer> epsg() {
        return epsg;
    }

    /** A text that {@link #ofText} reads as this system again: its code, else the text that described it. */
    public String text() {
        return text;
    }

    /** Name as EPSG or the text has it. */
    public String name() {
        return geotools.getName().getCode();
    }

    /** Whether coordinates are degrees of longitude and latitude (地理坐标系) and not metres of a projection. */
    public boolean geographic() {
        return geotools instanceof GeographicCRS;
    }

    /** The system as GeoTools has it, longitude or easting first. */
    public CoordinateReferenceSystem geotools() {
        return geotools;
    }

    /** The geographic system beneath: itself or that which the projection is of. */
    GeographicCRS base() {
        return geotools instanceof ProjectedCRS projected ? projected.getBaseCRS() : (GeographicCRS) geotools;
    }

    public Optional<Frame> frame() {
        GeodeticDatum datum = base().getDatum();
        return Frame.of(datum.getName().getCode(), datum.getEllipsoid());
    }

    /** Whether its frame is CGCS2000 or WGS 84, which count as one; others are of a datum of their own. */
    public boolean global() {
        return frame().filter(Frame::global).isPresent();
    }

    Optional<GaussKruger> gaussKruger() {
        return epsg.flatMap(GaussKruger::ofEpsg);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crs that
                && epsg.equals(that.epsg)
                && (epsg.isPresent() || CRS.equalsIgnoreMetadata(geotools, that.geotools));
    }

    @Override
    public int hashCode() {
        return Objects.hash(epsg);
    }

    @Override
    public String toString() {
        return epsg.map(code -> "EPSG:" + code + " " + name()).orElseGet(this::name);
    }
}
