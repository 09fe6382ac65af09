package cn.tidu.matching.group;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.group.GroupAnswer.Member;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.reply.MatchTerms;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Answers for enterprises that move together (组团匹配). Blocking. */
public final class GroupService {
    /** Members of one group; more is no longer one project, and each is ranked on its own first. */
    public static final int MOST_MEMBERS = 200;

    private final MatchService matches;

    public GroupService(MatchService matches) {
        this.matches = matches;
    }

    /** Reads {@code {"group": …, "enterprises": […], …}} and ranks the parks, all of one data version. */
    GroupAnswer answer(JsonNode body) {
        return matches.database().read(handle -> {
            Catalogue catalogue = matches.catalogue(handle);
            Faults faults = new Faults();
            JsonFields fields = JsonFields.of(body, "", faults);
            String name = fields.text("group").orElse("");
            MatchRequestReader reader = new MatchRequestReader(catalogue, MatchService.points(handle), faults);
            MatchTerms terms = reader.terms(fields);
            List<Enterprise> firms = reader.enterprises(fields, "enterprises", MOST_MEMBERS);
            fields.rejectUnknown();
            faults.raise();
            List<Member> members = firms.stream()
                    .map(firm -> new Member(null, matches.question(handle, catalogue, terms.of(firm))))
                    .toList();
            return rank(catalogue, name, members, terms, true);
        });
    }

    /** Ranks for members that are understood already. */
    public static GroupAnswer rank(
            Catalogue catalogue, String name, List<Member> members, MatchTerms terms, boolean complete) {
        return GroupAnswer.of(
                catalogue,
                name,
                members,
                terms,
                GroupMatcher.rank(
                        catalogue, members.stream().map(Member::question).toList()),
                complete);
    }

    /** Ranks firms that were understood in an earlier transaction. */
    public GroupAnswer rank(Handle handle, String name, List<RowFirm> firms, MatchTerms terms, boolean complete) {
        Catalogue catalogue = matches.catalogue(handle);
        List<Member> members = firms.stream()
                .map(firm -> new Member(firm.row(), matches.question(handle, catalogue, terms.of(firm.enterprise()))))
                .toList();
        return rank(catalogue, name, members, terms, complete);
    }

    /** A firm and its row. */
    public record RowFirm(Integer row, Enterprise enterprise) {}
}
