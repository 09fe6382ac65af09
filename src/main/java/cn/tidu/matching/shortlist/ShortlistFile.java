package cn.tidu.matching.shortlist;

import cn.tidu.files.read.RawFeature;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.reply.MatchTerms;
import cn.tidu.matching.roster.Roster;
import cn.tidu.matching.roster.RosterReader;
import cn.tidu.matching.roster.RosterReader.Understood;
import cn.tidu.matching.roster.RosterRow;
import cn.tidu.matching.shortlist.ShortlistOrder.Firm;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.Problem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Makes a shortlist from a list of enterprises in a file (由名单做对接会名单). Rows that cannot be understood are told in the result. Pins
 * and bans come from options, from the columns 指定园区 and 排除园区, or from further sheets with the columns 企业名称 and 园区, named 指定 or
 * 排除 or with a column 类型 that says which.
 */
public final class ShortlistFile {
    /** Firms of one list: both sides' scores of all of them are in memory at once. */
    private static final int MOST_FIRMS = 5000;

    private final ShortlistService service;

    public ShortlistFile(ShortlistService service) {
        this.service = service;
    }

    /**
     * What is asked for beside the list.
     *
     * @param terms fields of a match request beside the firm
     * @param parks ids, names or aliases of parks
     * @param host city or county whose parks take part
     * @param wishes pins and bans of the command line
     */
    public record Order(
            ObjectNode terms, List<String> parks, Optional<String> host, int perFirm, int perPark, List<Wish> wishes) {}

    /** A row that was not understood. */
    public record Refused(int row, String name, List<Problem.Fault> problems) {
        /** All that is wrong as one sentence. */
        public String told() {
            return problems.stream()
                    .map(fault -> (fault.pointer() + " " + fault.detail()).strip())
                    .collect(Collectors.joining("；"));
        }
    }

    /** The shortlist and the rows that are not in it. */
    public record Result(ShortlistAnswer answer, List<Refused> refused) {}

    /**
     * Reads and pairs.
     *
     * @throws cn.tidu.platform.http.ProblemException with everything that cannot be accepted, such as a pin that cannot be
     */
    public Result make(Roster roster, Order order, java.util.function.LongConsumer progress) {
        List<RosterRow> rows = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>(order.wishes());
        Faults faults = new Faults();
        roster.forEach(
                row -> {
                    rows.add(row);
                    wishes.addAll(ofRow(row));
                },
                beside -> ofSheet(beside).ifPresent(wishes::add));
        if (rows.size() > MOST_FIRMS) {
            faults.content(
                    "enterprises",
                    String.format(Locale.ROOT, "名单有 %d 行，至多 %d 行 / too many rows", rows.size(), MOST_FIRMS));
            faults.raise();
        }
        List<Refused> refused = new ArrayList<>();
        ShortlistOrder whole =
                service.matches().database().read(handle -> order(handle, order, rows, wishes, refused, faults));
        faults.raise();
        return new Result(service.make(whole, faults, progress), List.copyOf(refused));
    }

    private ShortlistOrder order(
            Handle handle, Order order, List<RosterRow> rows, List<Wish> wishes, List<Refused> refused, Faults faults) {
        Catalogue catalogue = service.matches().catalogue(handle);
        JsonFields fields = JsonFields.of(order.terms(), "", faults);
        MatchTerms terms = new MatchRequestReader(catalogue, MatchService.points(handle), faults).terms(fields);
        fields.rejectUnknown();
        RosterReader reader = new RosterReader(order.terms(), catalogue, MatchService.points(handle));
        List<Firm> firms = new ArrayList<>();
        for (RosterRow row : rows) {
            Understood understood = reader.read(row);
            understood.request().ifPresent(request -> firms.add(new Firm(row.number(), request.enterprise())));
            if (understood.request().isEmpty()) {
                refused.add(new Refused(row.number(), row.name(), understood.faults()));
            }
        }
        return new ShortlistOrder(
                firms,
                ParkFinder.taking(catalogue, order.parks(), order.host(), faults, i -> i < 0 ? "--host" : "--parks"),
                order.perFirm(),
                order.perPark(),
                terms,
                Map.of(),
                wishes);
    }

    private static List<Wish> ofRow(RosterRow row) {
        List<Wish> wishes = new ArrayList<>();
        for (Wish.Kind kind : Wish.Kind.values()) {
            String cell = row.text(kind == Wish.Kind.PIN ? "pins" : "bans");
            for (String park : cell.split("\\s*[;；、|]\\s*", -1)) {
                if (!park.isBlank()) {
                    wishes.add(new Wish(
                            kind,
                            "#" + row.number(),
                            park,
                            String.format(Locale.ROOT, "第 %d 行 / row %d", row.number(), row.number())));
                }
            }
        }
        return wishes;
    }

    /** A row of a further sheet, if it names a firm and a park. */
    private static Optional<Wish> ofSheet(RawFeature row) {
        Optional<String> firm = cell(row, "企业名称", "企业", "enterprise", "name");
        Optional<String> park = cell(row, "园区", "园区名称", "园区编号", "park");
        String kind = cell(row, "类型", "kind").orElse(row.sheet());
        boolean pin = says(kind, "指定", "pin") && !kind.contains("排除");
        boolean ban = says(kind, "排除", "ban") && !kind.contains("指定");
        if (firm.isEmpty() || park.isEmpty() || pin == ban) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                pin ? Wish.Kind.PIN : Wish.Kind.BAN,
                firm.get(),
                park.get(),
                String.format(Locale.ROOT, "%s 第 %d 行 / row %d", row.sheet(), row.row(), row.row())));
    }

    private static boolean says(String kind, String zh, String en) {
        return kind.contains(zh) || kind.toLowerCase(Locale.ROOT).startsWith(en);
    }

    private static Optional<String> cell(RawFeature row, String... headers) {
        for (String header : headers) {
            String text = row.attributes().get(header);
            if (text != null && !text.isBlank()) {
                return Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }
}
