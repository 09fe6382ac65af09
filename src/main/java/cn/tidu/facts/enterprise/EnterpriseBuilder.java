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
    private Stage stage = Stage.PRODUCTION;
    private Set<Function> functions = Set.of();
    private OptionalDouble landHa = OptionalDouble.empty();
    private OptionalDouble floorAreaM2 = OptionalDouble.empty();
    private OptionalDouble jobs = OptionalDouble.empty();
    private OptionalDouble powerKva = OptionalDouble.empty();
    private OptionalDouble waterTpd = OptionalDouble.empty();
    private OptionalDouble wastewaterTpd = OptionalDouble.empty();
    private OptionalDouble exportShare = OptionalDouble.empty();
    private OptionalDouble investmentWan = OptionalDouble.empty();
    private OptionalDouble outputWan = OptionalDouble.empty();
    private OptionalDouble taxWan = OptionalDouble.empty();
    private OptionalDouble energyTce = OptionalDouble.empty();
    private Optional<Boolean> polluting = Optional.empty();
    private Set<String> flags = Set.of();
    private Optional<String> group = Optional.empty();

    EnterpriseBuilder(Place origin, double lon, double lat, Industry industry) {
        this.origin = origin;
        this.lon = lon;
        this.lat = lat;
        this.industry = industry;
    }

    EnterpriseBuilder(Enterprise firm) {
        this(firm.origin(), firm.lon(), firm.lat(), firm.industry());
        name = firm.name();
        stage = firm.stage();
        functions = firm.functions();
        landHa = firm.landHa();
        floorAreaM2 = firm.floorAreaM2();
        jobs = firm.jobs();
        powerKva = firm.powerKva();
        waterTpd = firm.waterTpd();
        wastewaterTpd = firm.wastewaterTpd();
        exportShare = firm.exportShare();
        investmentWan = firm.investmentWan();
        outputWan = firm.outputWan();
        taxWan = firm.taxWan();
        energyTce = firm.energyTce();
        polluting = firm.polluting();
        flags = firm.flags();
        group = firm.group();
    }

    public EnterpriseBuilder name(String value) {
        name = Optional.ofNullable(value);
        return this;
    }

    public EnterpriseBuilder industry(Industry value) {
        industry = value;
        return this;
    }

    /** What moves; what it does follows from this unless {@link #functions} is said after it. */
    public EnterpriseBuilder stage(Stage value) {
        stage = value;
        functions = Set.of();
        return this;
    }

    /** What the part that moves does; empty: by the stage. */
    public EnterpriseBuilder functions(Set<Function> value) {
        functions = value;
        return this;
    }

    /** In hectares. */
    public EnterpriseBuilder landHa(double value) {
        return landHa(OptionalDouble.of(value));
    }

    public EnterpriseBuilder landHa(OptionalDouble value) {
        landHa = value;
        return this;
    }

    /** In m². */
    public EnterpriseBuilder floorAreaM2(double value) {
        return floorAreaM2(OptionalDouble.of(value));
    }

    public EnterpriseBuilder floorAreaM2(OptionalDouble value) {
        floorAreaM2 = value;
        return this;
    }

    /** In workplaces. */
    public EnterpriseBuilder jobs(double value) {
        return jobs(OptionalDouble.of(value));
    }

    public EnterpriseBuilder jobs(OptionalDouble value) {
        jobs = value;
        return this;
    }

    /** In kVA. */
    public EnterpriseBuilder powerKva(double value) {
        return powerKva(OptionalDouble.of(value));
    }

    public EnterpriseBuilder powerKva(OptionalDouble value) {
        powerKva = value;
        return this;
    }

    /** In tonnes a day. */
    public EnterpriseBuilder waterTpd(double value) {
        return waterTpd(OptionalDouble.of(value));
    }

    public EnterpriseBuilder waterTpd(OptionalDouble value) {
        waterTpd = value;
        return this;
    }

    /** In tonnes a day. */
    public EnterpriseBuilder wastewaterTpd(double value) {
        return wastewaterTpd(OptionalDouble.of(value));
    }

    public EnterpriseBuilder wastewaterTpd(OptionalDouble value) {
        wastewaterTpd = value;
        return this;
    }

    /** As a share, 0 to 1. */
    public EnterpriseBuilder exportShare(double value) {
        return exportShare(OptionalDouble.of(value));
    }

    public EnterpriseBuilder exportShare(OptionalDouble value) {
        exportShare = value;
        return this;
    }

    /** In 万元. */
    public EnterpriseBuilder investmentWan(double value) {
        return investmentWan(OptionalDouble.of(value));
    }

    public EnterpriseBuilder investmentWan(OptionalDouble value) {
        investmentWan = value;
        return this;
    }

    /** In 万元 a year. */
    public EnterpriseBuilder outputWan(double value) {
        return outputWan(OptionalDouble.of(value));
    }

    public EnterpriseBuilder outputWan(OptionalDouble value) {
        outputWan = value;
        return this;
    }

    /** In 万元 a year. */
    public EnterpriseBuilder taxWan(double value) {
        return taxWan(OptionalDouble.of(value));
    }

    public EnterpriseBuilder taxWan(OptionalDouble value) {
        taxWan = value;
        return this;
    }

    /** In tonnes of standard coal a year. */
    public EnterpriseBuilder energyTce(double value) {
        return energyTce(OptionalDouble.of(value));
    }

    public EnterpriseBuilder energyTce(OptionalDouble value) {
        energyTce = value;
        return this;
    }

    public EnterpriseBuilder polluting(Optional<Boolean> value) {
        polluting = value;
        return this;
    }

    /** Codes of {@link Enterprise#FLAGS}. */
    public EnterpriseBuilder flags(Set<String> value) {
        flags = value;
        return this;
    }

    public EnterpriseBuilder group(String value) {
        group = Optional.ofNullable(value);
        return this;
    }

    public Enterprise make() {
        return new Enterprise(
                name,
                origin,
                lon,
                lat,
                industry,
                stage,
                functions,
                landHa,
                floorAreaM2,
                jobs,
                powerKva,
                waterTpd,
                wastewaterTpd,
                exportShare,
                investmentWan,
                outputWan,
                taxWan,
                energyTce,
                polluting,
                flags,
                group);
    }
}
