package cn.tidu.people.firm;

import cn.tidu.facts.enterprise.CreditCode;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.enterprise.Figures;
import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.region.Regions;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a firm's record out of a request (企业记录); every fault at once. */
final class FirmReader {
    private final Regions regions;
    private final Industries industries;
    private final Faults faults = new Faults();

    FirmReader(Regions regions, Industries industries) {
        this.regions = regions;
        this.industries = industries;
    }

    /**
     * Reads the record.
     *
     * @param fallbackSource the source where the request gives none
     * @param planner whether the sender may say that a planner has seen it
     */
    Firm read(JsonNode body, String fallbackSource, boolean planner) {
        JsonFields fields = JsonFields.of(body, "", faults);
        fields.require("name");
        fields.require("origin");
        fields.require("industry");
        Optional<String> credit = fields.text("creditCode").map(code -> code.toUpperCase(Locale.ROOT));
        if (credit.isPresent() && !CreditCode.isValid(credit.get())) {
            faults.content("/creditCode", "不符合 GB 32100-2015（位数、字符或校验码） / fails GB 32100-2015");
        }
        OptionalDouble lon = fields.number("lon", 109, 118);
        OptionalDouble lat = fields.number("lat", 20, 26);
        if (lon.isPresent() != lat.isPresent()) {
            faults.content("/lon", "lon 与 lat 须同时给出 / give both or none");
        }
        Firm firm = new Firm(
                null,
                fields.text("name").filter(this::fits).orElse(""),
                credit.orElse(null),
                fields.text("origin").map(this::region).orElse(""),
                fields.text("industry").map(this::industry).orElse(""),
                figures(fields),
                lon.isPresent() ? lon.getAsDouble() : null,
                lat.isPresent() ? lat.getAsDouble() : null,
                planner && fields.bool("verified").orElse(false),
                false,
                planner ? fields.text("source").filter(this::fits).orElse(fallbackSource) : fallbackSource,
                false,
                false,
                "");
        fields.rejectUnknown();
        faults.raise();
        return firm;
    }

    private boolean fits(String text) {
        if (text.length() > 200) {
            faults.content("/name", "文字不超过 200 个字符 / texts have at most 200 characters");
        }
        return true;
    }

    private Figures figures(JsonFields fields) {
        Figures figures = Figures.read(fields, faults);
        Figure.all().stream()
                .filter(figure -> figure.type() == Figure.Type.TEXT)
                .forEach(figure -> figures.text(figure).ifPresent(this::fits));
        return figures;
    }

    private String region(String code) {
        if (regions.findPlace(code).isEmpty()) {
            faults.content("/origin", "%s 不是广东省的市、县（区）代码 / is no city or county code of Guangdong".formatted(code));
        }
        return code;
    }

    private String industry(String text) {
        Optional<Industry> industry = industries.findByText(text);
        if (industry.isEmpty()) {
            faults.content(
                    "/industry",
                    "“%s”不是 GB/T 4754-2017 的代码、名称或已对照的用语 / is no code, name or mapped word of it".formatted(text));
        }
        return industry.map(Industry::code).orElse("");
    }
}
