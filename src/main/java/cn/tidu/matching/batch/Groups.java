package cn.tidu.matching.batch;

import cn.tidu.matching.batch.BatchLine.GroupRefused;
import cn.tidu.matching.batch.BatchLine.Grouped;
import cn.tidu.matching.group.GroupService;
import cn.tidu.matching.reply.MatchRequest;
import cn.tidu.matching.reply.MatchTerms;
import cn.tidu.matching.roster.RosterReader.Understood;
import cn.tidu.platform.http.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The groups that a list names (名单中的组团), gathered row by row; the only rows of a batch that are kept to its end. */
final class Groups {
    /** Members kept over all groups of a list; a firm takes about 1 KiB. */
    private static final int MOST_MEMBERS = 50_000;

    private final Map<String, Group> byName = new LinkedHashMap<>();
    private int members;

    /** One group so far. */
    static final class Group {
        private final String name;
        private final List<GroupService.RowFirm> firms = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();
        private final List<Integer> notRead = new ArrayList<>();
        private MatchTerms terms;
        private int askedOtherwise;
        private boolean overfull;

        private Group(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    /** Takes a row if it names a group. */
    void add(Understood row) {
        if (row.row().group().isEmpty()) {
            return;
        }
        Group group = byName.computeIfAbsent(row.row().group(), Group::new);
        int number = row.row().number();
        if (group.firms.size() >= GroupService.MOST_MEMBERS || members >= MOST_MEMBERS) {
            group.overfull = true;
            return;
        }
        group.rows.add(number);
        if (row.request().isEmpty()) {
            group.notRead.add(number);
            return;
        }
        MatchRequest request = row.request().get();
        MatchTerms terms = request.terms();
        group.terms = group.terms == null ? terms : group.terms;
        group.askedOtherwise = group.askedOtherwise == 0 && !terms.asksAs(group.terms) ? number : group.askedOtherwise;
        group.firms.add(new GroupService.RowFirm(number, request.enterprise()));
        members++;
    }

    Collection<Group> all() {
        return byName.values();
    }

    /** Ranks a group, or says why it cannot be ranked. */
    static BatchLine rank(Group group, GroupService service, Handle handle) {
        if (group.overfull) {
            return refused(
                    group,
                    String.format(
                            Locale.ROOT,
                            "组团成员超过 %d 家（全名单 %d 家）/ the group has more members than that (all groups together: %d)",
                            GroupService.MOST_MEMBERS,
                            MOST_MEMBERS,
                            MOST_MEMBERS));
        }
        if (group.firms.isEmpty()) {
            return refused(group, "组团各行都无法理解 / no row of the group could be read");
        }
        if (group.askedOtherwise > 0) {
            return refused(
                    group,
                    String.format(
                            Locale.ROOT,
                            "第 %d 行的日期、权重或其他条件与同组不同，不能合并排名 / row %d asks for another day, weights or terms than its group",
                            group.askedOtherwise,
                            group.askedOtherwise));
        }
        return new Grouped(
                List.copyOf(group.rows),
                List.copyOf(group.notRead),
                service.rank(handle, group.name, group.firms, group.terms, group.notRead.isEmpty()));
    }

    private static GroupRefused refused(Group group, String why) {
        return new GroupRefused(group.name, List.copyOf(group.rows), List.of(new Problem.Fault("group", why)));
    }
}
