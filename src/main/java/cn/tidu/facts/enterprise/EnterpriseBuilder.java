package cn.tidu.facts.enterprise;

import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.region.Place;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Says what is known of an {@link Enterprise}, one property at a time; what is left out stays not known. */
public final class EnterpriseBuilder {
    private final Place origin;
    private final double lon;
    private final double lat;
    private Industry industry;
    private Optional<String> name = Optional.empty();
    private Figures figures = Figures.NONE;
    private Set<String> flags = Set.of();

    EnterpriseBuilder(Place origin, double lon, double lat, Industry industry) {
        this.origin = origin;
        this.lon = lon;
        this.lat = lat;
        this.industry = industry;
    }

    EnterpriseBuilder(Enterprise firm) {
        this(firm.origin(), firm.lon(), firm.lat(), firm.industry());
        name = firm.name();
        figures = firm.figures();
        flags = firm.flags();
    }

    public EnterpriseBuilder name(String value) {
        name = Optional.ofNullable(value);
        return this;
    }

    public EnterpriseBuilder industry(Industry value) {
        industry = value;
        return this;
    }

    /** All figures in place of those said before. */
    public EnterpriseBuilder figures(Figures value) {
        figures = value;
        return this;
    }

    /** What moves; what it does follows from this unless {@link #functions} is said after it. */
    public EnterpriseBuilder stage(Stage value) {
        return said(Figure.STAGE, value).said(Figure.FUNCTIONS, null);
    }

    /** What the part that moves does; empty: by the stage. */
    public EnterpriseBuilder functions(Set<Function> value) {
        return said(Figure.FUNCTIONS, value);
    }

    /** A figure that is a number, in its unit. */
    public EnterpriseBuilder number(Figure figure, double value) {
        return said(figure, value);
    }

    /** The same; empty: not said. */
    public EnterpriseBuilder number(Figure figure, OptionalDouble value) {
        return said(figure, value.isPresent() ? value.getAsDouble() : null);
    }

    public EnterpriseBuilder polluting(Optional<Boolean> value) {
        return said(Figure.POLLUTING, value.orElse(null));
    }

    private EnterpriseBuilder said(Figure figure, Object value) {
        figures = figures.with(figure, value);
        return this;
    }

    /** Codes of {@link Enterprise#FLAGS}. */
    public EnterpriseBuilder flags(Set<String> value) {
        flags = value;
        return this;
    }

    public EnterpriseBuilder group(String value) {
        return said(Figure.GROUP, value);
    }

    public Enterprise make() {
        return new Enterprise(name, origin, lon, lat, industry, figures, flags);
    }
}
