package cn.tidu.matching.shortlist;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.reply.MatchTerms;
import java.util.List;
import java.util.Map;

/**
 * What an organizer asks for (对接会名单条件).
 *
 * @param firms the firms in the order of the list
 * @param parks the parks, by id
 * @param perFirm how many parks a firm meets at most
 * @param perPark how many firms a park meets at most
 * @param terms day, weights of the firms' side and what is left out
 * @param parkWeights weights of the parks' side; empty: the preset
 * @param wishes pins and bans
 */
public record ShortlistOrder(
        List<Firm> firms,
        List<Park> parks,
        int perFirm,
        int perPark,
        MatchTerms terms,
        Map<String, Double> parkWeights,
        List<Wish> wishes) {

    /**
     * A firm of the list.
     *
     * @param number its row in a file, or its position in a request
     */
    public record Firm(int number, Enterprise enterprise) {
        String name() {
            return enterprise.name().orElse("");
        }

        /** How it is called in sentences. */
        String called() {
            return name().isEmpty() ? "#" + number : name();
        }
    }
}
