package cn.tidu.geo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.datum.DefaultPrimeMeridian;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.locationtech.jts.geom.Geometry;

/**
 * Coordinates from one system into another (坐标转换), longitude or easting first on both sides.
 *
 * <p>CGCS2000 and WGS 84 count as one; they differ by some centimetres. For Xian 1980 (西安80) and Beijing 1954
 * (北京54) there are no published transformation parameters: only the ellipsoid is changed, and {@link #caution()} says
 * so. EPSG's own parameters for Beijing 1954 belong to single oil fields and are not used. Parameters a file brings
 * with it (TOWGS84) are used. Within 4.5° of the central meridian the projection is exact to 0.1 mm.
 */
public final class Reprojection {
    /** Room beyond 90° and 180° for rounding, degrees. */
    private static final double ROUNDING = 1e-6;

    private record Pair(int from, int to) {}

    private static final Map<Pair, MathTransform> TRANSFORMS = new ConcurrentHashMap<>();

    private final Crs from;
    private final Crs to;
    private final MathTransform transform;
    private final PlaneMapping mapping;

    private Reprojection(Crs from, Crs to, MathTransform transform) {
        this.from = from;
        this.to = to;
        this.transform = transform;
        this.mapping = new PlaneMapping(this::move, to.epsg().orElse(0));
    }

    /** The way from one system into another; made once for each pair of EPSG codes. */
    public static Reprojection between(Crs from, Crs to) {
        if (from.epsg().isEmpty() || to.epsg().isEmpty()) {
            return new Reprojection(from, to, make(from, to));
        }
        Pair pair = new Pair(from.epsg().get(), to.epsg().get());
        return new Reprojection(from, to, TRANSFORMS.computeIfAbsent(pair, key -> make(from, to)));
    }

    /**
     * The geometry in the other system, of the same type, without Z and M.
     *
     * @throws FileFault {@code not-finite} if a coordinate cannot be expressed in the other system
     */
    public Geometry apply(Geometry geometry) {
        return mapping.apply(geometry);
    }

    /** A warning, Chinese and English, if positions may be off by up to about 100 m for want of parameters. */
    public Optional<String> caution() {
        if (sameDatum(from, to)) {
            return Optional.empty();
        }
        return uncertain(from)
                .or(() -> uncertain(to))
                .map(name -> name
                        + " 与 CGCS2000 之间没有公开的转换参数，仅换算了椭球，位置误差可能达约 100 米；如有本地参数，请先转换为 CGCS2000。 / There are no"
                        + " published transformation parameters between " + name
                        + " and CGCS2000; only the ellipsoid was changed, and positions may be off by up to about 100"
                        + " m. If you have local parameters, convert to CGCS2000 first.");
    }

    private static Optional<String> uncertain(Crs crs) {
        boolean certain = crs.frame().filter(Frame::global).isPresent() || hasParameters(crs);
        return certain
                ? Optional.empty()
                : Optional.of(crs.base().getDatum().getName().getCode());
    }

    public void move(double[] xy) {
        if (!transform.isIdentity()) {
            try {
                transform.transform(xy, 0, xy, 0, xy.length / 2);
            } catch (TransformException e) {
                FileFault fault = fault();
                fault.initCause(e);
                throw fault;
            }
        }
        for (int i = 0; i < xy.length; i += 2) {
            if (!sound(xy[i], xy[i + 1])) {
                throw fault();
            }
        }
    }

    private boolean sound(double x, double y) {
        boolean finite = Double.isFinite(x) && Double.isFinite(y);
        if (transform.isIdentity() || !to.geographic()) {
            return finite;
        }
        return finite && Math.abs(x) <= 180 + ROUNDING && Math.abs(y) <= 90 + ROUNDING;
    }

    private FileFault fault() {
        return new FileFault(
                "not-finite",
                "有坐标无法由 " + from + " 转换为 " + to + "，坐标系可能有误，请用 --crs 指明，例如 --crs EPSG:4547。 / A coordinate"
                        + " cannot be converted from " + from + " to " + to
                        + "; the coordinate reference system may be wrong: name it with --crs, such as --crs"
                        + " EPSG:4547.");
    }

    private static MathTransform make(Crs from, Crs to) {
        if (from.equals(to)) {
            return IdentityTransform.create(2);
        }
        try {
            MathTransform up = unprojected(from);
            MathTransform across = shift(from, to);
            MathTransform down = projected(to);
            return ConcatenatedTransform.create(ConcatenatedTransform.create(up, across), down);
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw new IllegalStateException(from + " → " + to, e);
        }
    }

    private static MathTransform unprojected(Crs crs) throws NoninvertibleTransformException {
        return projected(crs).inverse();
    }

    /** From longitude and latitude; the projection itself, for which EPSG's database need not be asked. */
    private static MathTransform projected(Crs crs) {
        return crs.geotools() instanceof ProjectedCRS projection
                ? projection.getConversionFromBase().getMathTransform()
                : IdentityTransform.create(2);
    }

    private static MathTransform shift(Crs from, Crs to) throws FactoryException {
        if (sameDatum(from, to)) {
            return IdentityTransform.create(2);
        }
        try {
            return ConcatenatedTransform.create(toWgs84(from), toWgs84(to).inverse());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(to.toString(), e);
        }
    }

    private static boolean sameDatum(Crs from, Crs to) {
        boolean bothGlobal = from.frame().filter(Frame::global).isPresent()
                && to.frame().filter(Frame::global).isPresent();
        return bothGlobal || CRS.equalsIgnoreMetadata(from.base(), to.base());
    }

    private static MathTransform toWgs84(Crs crs) throws FactoryException {
        if (crs.frame().filter(Frame::global).isPresent()) {
            return IdentityTransform.create(2);
        }
        GeographicCRS base =
                hasParameters(crs) ? crs.base() : ellipsoidOnly(crs.base().getDatum());
        return CRS.findMathTransform(base, DefaultGeographicCRS.WGS84, true);
    }

    private static boolean hasParameters(Crs crs) {
        return crs.base().getDatum() instanceof DefaultGeodeticDatum datum && PrjText.hasParameters(datum);
    }

    /** Longitude and latitude on the ellipsoid, without the codes by which EPSG's own parameters would be found. */
    private static GeographicCRS ellipsoidOnly(GeodeticDatum datum) {
        String name = datum.getName().getCode() + " (ellipsoid only)";
        return new DefaultGeographicCRS(
                name,
                new DefaultGeodeticDatum(name, datum.getEllipsoid(), DefaultPrimeMeridian.GREENWICH),
                DefaultEllipsoidalCS.GEODETIC_2D);
    }
}
