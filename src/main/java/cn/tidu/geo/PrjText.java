package cn.tidu.geo;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.operation.projection.TransverseMercator;

/** Reads the text of a {@code .prj} file (投影文件) in the spelling of OGC (WKT 1) or Esri; see {@link Crs#ofWkt}. */
final class PrjText {
    private static final Pattern AXIS = Pattern.compile(",\\s*AXIS\\s*\\[[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_CODE = Pattern.compile(
            "(?:AUTHORITY|ID)\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d{4,6})\"?\\s*\\]\\s*\\]\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SYSTEM =
            Pattern.compile("\\b(?:PROJCS|PROJCRS|PROJECTEDCRS)\\s*\\[", Pattern.CASE_INSENSITIVE);
    private static final Pattern GEOGRAPHIC =
            Pattern.compile("\\b(?:GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS)\\s*\\[", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIX_DEGREES = Pattern.compile("(?:gk|gausskruger)(?:cm|zone)");
    /** No description is nested deeper; the library reads by recursion. */
    private static final int DEEPEST = 32;

    private static final double UTM_SCALE = 0.9996;
    private static final double UTM_FALSE_NORTHING_SOUTH = 10_000_000;

    private PrjText() {}

    static Crs read(String text) {
        String trimmed = text.replace("\uFEFF", "").strip();
        Optional<String> found = element(trimmed, SYSTEM).or(() -> element(trimmed, GEOGRAPHIC));
        if (found.isEmpty()) {
            return Crs.ofCode(trimmed);
        }
        String wkt = AXIS.matcher(found.get()).replaceAll("");
        if (webMercator(wkt)) {
            return Crs.ofCode("EPSG:3857");
        }
        return parse(wkt)
                .flatMap(parsed -> known(parsed, wkt))
                .or(() -> ownCode(wkt))
                .orElseThrow(() -> Crs.unknown(trimmed));
    }

    private static boolean webMercator(String wkt) {
        String bare = Frame.bare(wkt);
        return bare.contains("mercatorauxiliarysphere")
                || bare.contains("pseudomercator")
                || bare.contains("popularvisualisation");
    }

    /** The first such element with all that is in it; what stands around it, such as heights, is left out. */
    private static Optional<String> element(String text, Pattern start) {
        Matcher matcher = start.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int depth = 1;
        boolean quoted = false;
        for (int i = matcher.end(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '[') {
                depth++;
                if (depth > DEEPEST) {
                    return Optional.empty();
                }
            } else if (!quoted && c == ']' && --depth == 0) {
                return Optional.of(text.substring(matcher.start(), i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<CoordinateReferenceSystem> parse(String wkt) {
        try {
            return Optional.of(CRS.parseWKT(wkt));
        } catch (FactoryException e) {
            return Optional.empty();
        }
    }

    private static Optional<Crs> ownCode(String wkt) {
        return Optional.of(OWN_CODE.matcher(wkt)).filter(Matcher::find).map(matcher -> Crs.ofCode(matcher.group(1)));
    }

    private static Optional<Crs> known(CoordinateReferenceSystem parsed, String wkt) {
        Crs described = Crs.described(parsed, wkt);
        GeodeticDatum datum = described.base().getDatum();
        return described.frame().filter(frame -> greenwich(datum)).map(frame -> {
            boolean ownParameters = !frame.global() && datum instanceof DefaultGeodeticDatum own && hasParameters(own);
            return ownParameters
                    ? described
                    : code(frame, parsed).map(Crs::ofEpsg).orElse(described);
        });
    }

    private static boolean greenwich(GeodeticDatum datum) {
        return datum.getPrimeMeridian().getGreenwichLongitude() == 0;
    }

    /**
     * Whether the text brings transformation parameters (转换参数, TOWGS84) of its own, which a code would lose.
     *
     * <p>15.8, −154.4, −82.3 m for Beijing 1954 are EPSG's, meant for an oil field and not for Guangdong;
     * programs write them unasked, so they are passed over.
     */
    static boolean hasParameters(DefaultGeodeticDatum datum) {
        return Arrays.stream(datum.getBursaWolfParameters())
                .limit(1)
                .anyMatch(p -> !p.isIdentity() && !(p.dx == 15.8 && p.dy == -154.4 && p.dz == -82.3));
    }

    private static Optional<Integer> code(Frame frame, CoordinateReferenceSystem parsed) {
        if (!(parsed instanceof ProjectedCRS projected)) {
            return Optional.of(frame.geographicCode());
        }
        boolean metres = projected.getCoordinateSystem().getAxis(0).getUnit().equals(si.uom.SI.METRE);
        ParameterValueGroup values = projected.getConversionFromBase().getParameterValues();
        if (!metres
                || !(CRS.getMapProjection(projected) instanceof TransverseMercator)
                || value(values, "latitude_of_origin") != 0) {
            return Optional.empty();
        }
        double meridian = value(values, "central_meridian");
        double easting = value(values, "false_easting");
        double northing = value(values, "false_northing");
        double scale = value(values, "scale_factor");
        if (scale == 1 && northing == 0) {
            int width = sixDegrees(parsed.getName().getCode()) ? 6 : 3;
            return GaussKruger.of(frame, meridian, easting, width).map(GaussKruger::epsg);
        }
        return frame == Frame.WGS_84 && scale == UTM_SCALE && easting == GaussKruger.FALSE_EASTING
                ? utm(meridian, northing)
                : Optional.empty();
    }

    /** EPSG and Esri call the width of a 3° zone by name and not that of a 6° zone. */
    private static boolean sixDegrees(String name) {
        String bare = Frame.bare(name);
        return !bare.contains("3degree") && SIX_DEGREES.matcher(bare).find();
    }

    private static Optional<Integer> utm(double meridian, double northing) {
        double zone = (meridian + 183) / 6;
        if (zone != Math.rint(zone) || zone < 1 || zone > 60) {
            return Optional.empty();
        }
        if (northing == 0) {
            return Optional.of(32600 + (int) zone);
        }
        return northing == UTM_FALSE_NORTHING_SOUTH ? Optional.of(32700 + (int) zone) : Optional.empty();
    }

    private static double value(ParameterValueGroup values, String name) {
        return values.parameter(name).doubleValue();
    }
}
