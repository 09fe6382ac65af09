package cn.tidu.matching.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a list of enterprises (名单中的一行), before it is understood.
 *
 * @param number as a user counts: the line of the file or sheet; a header is line 1
 * @param sheet sheet it stands on, empty if the format has none
 * @param cells cells by field; empty for a line of JSON
 * @param headers what the file calls each field
 * @param json the object of a line of JSON
 * @param fault why the line cannot be read at all
 */
public record RosterRow(
        int number,
        String sheet,
        Map<String, String> cells,
        Map<String, String> headers,
        Optional<JsonNode> json,
        Optional<String> fault) {

    static RosterRow of(int number, JsonNode json) {
        return new RosterRow(number, "", Map.of(), Map.of(), Optional.of(json), Optional.empty());
    }

    static RosterRow unreadable(int number, String fault) {
        return new RosterRow(number, "", Map.of(), Map.of(), Optional.empty(), Optional.of(fault));
    }

    /** The name it gives itself, empty if none. */
    public String name() {
        return text("name");
    }

    /** The group it belongs to, empty if none. */
    public String group() {
        return text("group");
    }

    /** A cell, or a text of the firm in JSON; empty if there is none. */
    public String text(String field) {
        if (json.isEmpty()) {
            return cells.getOrDefault(field, "");
        }
        JsonNode firm = json.get().has("enterprise") ? json.get().get("enterprise") : json.get();
        return firm.path(field).isTextual() ? firm.path(field).asText().strip() : "";
    }
}
