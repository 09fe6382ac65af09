package cn.tidu.matching.backtest;

import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Region;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A move that really happened (搬迁实例), as understood from a row of a file.
 *
 * @param row row of the file as a user counts, the header being 1
 * @param caseId id of the row, or its number
 * @param event rows of one event tell of the same move and count once
 * @param enterprise name of the firm, empty if not given
 * @param origin where it came from
 * @param industries what it makes; either may match
 * @param stage what moved
 * @param city the city it went to
 * @param parks the parks named; empty if the report names none that is known, several if it names several
 * @param year year of the move, if known
 * @param notes what was assumed in reading the row, Chinese and English
 */
record Move(
        int row,
        String caseId,
        String event,
        String enterprise,
        Place origin,
        List<Industry> industries,
        Stage stage,
        Region city,
        Set<Park> parks,
        OptionalInt year,
        List<String> notes) {}
