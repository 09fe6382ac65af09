package cn.tidu.matching.roster;

import cn.tidu.geo.FileFault;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.reply.EnterpriseReader.PointLookup;
import cn.tidu.platform.http.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A list of enterprises as the API shows it (名单): rows as enterprises of a request, and rows that cannot be understood.
 *
 * @param rows rows that are understood, in order
 * @param refused rows that are not, with all that is wrong
 * @param columnsNotRead columns that mean nothing to Tidu
 */
record RosterAnswer(List<Item> rows, List<Refused> refused, List<String> columnsNotRead) {
    /** As many enterprises as a request may hold. */
    static final int MOST = 1000;

    /**
     * A row.
     *
     * @param row line of the file, header 1
     * @param enterprise as requests take it
     * @param pins parks of the column 指定园区
     * @param bans parks of the column 排除园区
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(int row, String name, JsonNode enterprise, List<String> pins, List<String> bans) {}

    /** A row that cannot be understood. */
    record Refused(int row, String name, List<Problem.Fault> problems) {}

    /**
     * Reads a list.
     *
     * @throws FileFault if it cannot be read or is too long for a request
     */
    static RosterAnswer of(Roster roster, Catalogue catalogue, PointLookup points) {
        RosterReader reader = new RosterReader(JsonNodeFactory.instance.objectNode(), catalogue, points);
        List<Item> rows = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        roster.forEach(
                row -> {
                    if (rows.size() + refused.size() == MOST) {
                        throw new FileFault(
                                "too-many-rows",
                                String.format(
                                        Locale.ROOT,
                                        "名单至多 %d 行；更长的请用批量匹配或命令行 / too many rows: use a batch or the command line",
                                        MOST));
                    }
                    RosterReader.Understood understood = reader.read(row);
                    if (understood.request().isPresent()) {
                        JsonNode enterprise = RosterRequest.of(
                                        row, JsonNodeFactory.instance.objectNode(), catalogue.regions())
                                .body()
                                .get("enterprise");
                        rows.add(
                                new Item(row.number(), row.name(), enterprise, parks(row, "pins"), parks(row, "bans")));
                    } else {
                        refused.add(new Refused(row.number(), row.name(), understood.faults()));
                    }
                },
                beside -> {});
        return new RosterAnswer(rows, refused, roster.columnsNotRead());
    }

    private static List<String> parks(RosterRow row, String field) {
        return Stream.of(row.text(field).split("\\s*[;；、|]\\s*", -1))
                .filter(park -> !park.isBlank())
                .toList();
    }
}
