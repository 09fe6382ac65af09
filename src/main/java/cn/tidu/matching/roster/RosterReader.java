package cn.tidu.matching.roster;

import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.reply.EnterpriseReader.PointLookup;
import cn.tidu.matching.reply.MatchRequest;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Understands the rows of a list of enterprises (名单理解): each is a request, or all that is wrong with it. */
public final class RosterReader {
    private static final String FIRM = "/enterprise";

    private final ObjectNode terms;
    private final Catalogue catalogue;
    private final PointLookup points;

    /**
     * A row as understood.
     *
     * @param row the row
     * @param request what it asks; empty if anything is wrong
     * @param faults what is wrong, by column of a table or by pointer into a line of JSON
     */
    public record Understood(RosterRow row, Optional<MatchRequest> request, List<Problem.Fault> faults) {}

    /**
     * A reader.
     *
     * @param terms what every row asks for, as in a request
     */
    public RosterReader(ObjectNode terms, Catalogue catalogue, PointLookup points) {
        this.terms = terms;
        this.catalogue = catalogue;
        this.points = points;
    }

    /** Understands one row. */
    public Understood read(RosterRow row) {
        RosterRequest.Reading reading = RosterRequest.of(row, terms, catalogue.regions());
        if (row.fault().isPresent()) {
            return new Understood(row, Optional.empty(), reading.faults());
        }
        List<Problem.Fault> faults = new ArrayList<>(reading.faults());
        try {
            MatchRequest request = new MatchRequestReader(catalogue, points, new Faults()).read(reading.body());
            if (faults.isEmpty()) {
                return new Understood(row, Optional.of(request), List.of());
            }
        } catch (ProblemException e) {
            faults.addAll(others(e.problem().errors(), reading.faults()));
        }
        return new Understood(
                row,
                Optional.empty(),
                faults.stream().map(fault -> told(row, fault)).toList());
    }

    /** Faults of the request that are not already told of the cells. */
    private static List<Problem.Fault> others(List<Problem.Fault> all, List<Problem.Fault> ofCells) {
        Set<String> told = ofCells.stream()
                .map(fault -> RosterRequest.fieldOf(fault.pointer()))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(fault -> !told.contains(field(fault.pointer())))
                .toList();
    }

    private static String field(String pointer) {
        return pointer.replaceFirst("^" + FIRM + "/", "").replaceFirst("^/", "").replaceFirst("/.*", "");
    }

    /** By the name that the file has for it. */
    private static Problem.Fault told(RosterRow row, Problem.Fault fault) {
        if (row.json().isPresent()) {
            boolean whole = row.json().get().has("enterprise");
            return new Problem.Fault(
                    whole ? fault.pointer() : fault.pointer().replaceFirst("^" + FIRM, ""), fault.detail());
        }
        String field = field(fault.pointer());
        String header = row.headers().getOrDefault(field, "");
        if (header.isEmpty()) {
            header = row.headers().entrySet().stream()
                    .filter(column -> RosterRequest.fieldOf(column.getKey()).equals(field)
                            && row.cells().containsKey(column.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(field);
        }
        return new Problem.Fault(header, fault.detail());
    }
}
