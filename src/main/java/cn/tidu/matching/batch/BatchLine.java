package cn.tidu.matching.batch;

import cn.tidu.matching.group.GroupAnswer;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.platform.http.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of a batch's result (批量结果行). */
public interface BatchLine {

    /**
     * A row that was understood: the answer of a match, with the row it belongs to.
     *
     * @param row line of the file, header 1
     * @param sheet sheet, null if the format has none
     * @param name name as in the file, empty if none
     * @param excludedBy how many parks each hard rule takes out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ranked(
            int row,
            String sheet,
            String name,
            String group,
            Map<String, Long> excludedBy,
            @JsonUnwrapped MatchAnswer answer)
            implements BatchLine {}

    /** A row that was not: all that is wrong with it, by column or pointer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(int row, String sheet, String name, String group, List<Problem.Fault> problems)
            implements BatchLine {}

    /**
     * A group, after all rows.
     *
     * @param rows rows that name it
     * @param rowsNotRead rows among them that were not understood
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Grouped(List<Integer> rows, List<Integer> rowsNotRead, @JsonUnwrapped GroupAnswer answer)
            implements BatchLine {}

    /** A group that cannot be ranked as one. */
    record GroupRefused(String group, List<Integer> rows, List<Problem.Fault> problems) implements BatchLine {}

    /** Faults as one sentence. */
    static String told(List<Problem.Fault> faults) {
        return faults.stream()
                .map(fault -> (fault.pointer() + " " + fault.detail()).strip())
                .collect(Collectors.joining("；"));
    }
}
