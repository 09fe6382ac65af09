package cn.tidu.people.firm;

import cn.tidu.facts.enterprise.Figures;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A firm's own record of its intention to move (企业转移意向), as stored and as shown to those who may see it.
 *
 * @param id its number; null for one that is not stored yet
 * @param name name
 * @param creditCode unified social credit code, GB 32100-2015; null: not said
 * @param origin region code of where it is, GB/T 2260
 * @param industry code of GB/T 4754-2017
 * @param figures what it tells of its move
 * @param lon longitude, CGCS2000 degrees; null: no position
 * @param lat latitude of the same
 * @param verified whether a planner has seen the record
 * @param synthetic whether it is made up for illustration
 * @param source where the record comes from
 * @param own whether the asker's own account made it
 * @param contactsShown whether the firm shows its contacts to the asker
 * @param version moves with every change
 */
record Firm(
        Long id,
        String name,
        String creditCode,
        String origin,
        String industry,
        @JsonUnwrapped Figures figures,
        Double lon,
        Double lat,
        boolean verified,
        boolean synthetic,
        String source,
        boolean own,
        boolean contactsShown,
        @JsonIgnore String version) {}
