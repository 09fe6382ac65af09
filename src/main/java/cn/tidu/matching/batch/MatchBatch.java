package cn.tidu.matching.batch;

import cn.tidu.matching.batch.BatchLine.Ranked;
import cn.tidu.matching.batch.BatchLine.Refused;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.group.GroupService;
import cn.tidu.matching.rank.DecisionMatrix;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.matching.reply.MatchRequest;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.roster.Roster;
import cn.tidu.matching.roster.RosterReader;
import cn.tidu.matching.roster.RosterReader.Understood;
import cn.tidu.matching.roster.RosterRow;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.Turns;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Ranks parks for every enterprise of a list (批量匹配), in the order of the list and in bounded memory. A row that cannot be
 * understood is not dropped: it is a line of the result that says what is wrong. Rows that share a group are also ranked as one,
 * after all rows.
 *
 * <p>A few rows at a time see one state of the data in a short transaction, and no connection is held while results are written; each
 * line says the data version it was judged by. Blocking.
 */
public final class MatchBatch {
    private static final int CHUNK = 16;

    private final MatchService service;
    private final GroupService groupService;
    private final Turns turns;

    /**
     * What is wanted of every row.
     *
     * @param terms fields of a match request beside the firm, such as {@code top}; a row may say otherwise
     * @param groups whether rows that share a group are also ranked as one
     * @param excluded whether every line lists the parks that are out, with reasons; where none is left they are always listed
     */
    public record Order(ObjectNode terms, boolean groups, boolean excluded) {}

    /** How many rows and groups were ranked, and how many could not be. */
    public record Report(long ranked, long refused, long groups, long groupsRefused) {
        /** Whether everything was understood. */
        public boolean clean() {
            return refused + groupsRefused == 0;
        }
    }

    /** Batches that take turns with others. */
    public MatchBatch(MatchService service, Turns turns) {
        this.service = service;
        this.groupService = new GroupService(service);
        this.turns = turns;
    }

    /**
     * Checks what is wanted of every row, so that no row need be told.
     *
     * @throws cn.tidu.platform.http.ProblemException if it cannot be read or accepted
     */
    public void check(Order order) {
        service.database().read(handle -> {
            Faults faults = new Faults();
            JsonFields fields = JsonFields.of(order.terms(), "", faults);
            new MatchRequestReader(service.catalogue(handle), MatchService.points(handle), faults).terms(fields);
            fields.rejectUnknown();
            faults.raise();
            return true;
        });
    }

    /** Ranks every row and hands out the lines. */
    public Report run(Roster roster, Order order, Consumer<BatchLine> sink) {
        Run run = new Run(order, sink);
        roster.forEach(run::add, beside -> {});
        return run.end();
    }

    /** One run over one list. */
    private final class Run {
        private final Order order;
        private final Consumer<BatchLine> sink;
        private final Groups groups = new Groups();
        private final List<RosterRow> chunk = new ArrayList<>(CHUNK);
        private long ranked;
        private long refused;
        private long grouped;
        private long groupsRefused;

        Run(Order order, Consumer<BatchLine> sink) {
            this.order = order;
            this.sink = sink;
        }

        void add(RosterRow row) {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            List<RosterRow> rows = List.copyOf(chunk);
            chunk.clear();
            turns.take(() -> service.database().read(handle -> lines(handle, rows)))
                    .forEach(this::hand);
        }

        private List<BatchLine> lines(Handle handle, List<RosterRow> rows) {
            Catalogue catalogue = service.catalogue(handle);
            RosterReader reader = new RosterReader(order.terms(), catalogue, MatchService.points(handle));
            return rows.stream()
                    .map(reader::read)
                    .map(row -> line(handle, catalogue, row))
                    .toList();
        }

        private BatchLine line(Handle handle, Catalogue catalogue, Understood row) {
            if (order.groups()) {
                groups.add(row);
            }
            RosterRow at = row.row();
            String sheet = at.sheet().isEmpty() ? null : at.sheet();
            String group = at.group().isEmpty() ? null : at.group();
            if (row.request().isEmpty()) {
                return new Refused(at.number(), sheet, at.name(), group, row.faults());
            }
            MatchRequest request = row.request().get();
            Question question = service.question(handle, catalogue, request);
            DecisionMatrix matrix = service.matrix(catalogue, question);
            boolean excluded = order.excluded() || matrix.candidates() == 0;
            return new Ranked(
                    at.number(),
                    sheet,
                    at.name(),
                    group,
                    matrix.outBy(),
                    MatchAnswer.of(catalogue, request, question, matrix, excluded));
        }

        private void hand(BatchLine line) {
            if (line instanceof Ranked) {
                ranked++;
            } else {
                refused++;
            }
            sink.accept(line);
        }

        Report end() {
            flush();
            for (Groups.Group group : groups.all()) {
                BatchLine line =
                        turns.take(() -> service.database().read(handle -> Groups.rank(group, groupService, handle)));
                if (line instanceof BatchLine.Grouped) {
                    grouped++;
                } else {
                    groupsRefused++;
                }
                sink.accept(line);
            }
            return new Report(ranked, refused, grouped, groupsRefused);
        }
    }
}
