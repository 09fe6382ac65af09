package cn.tidu.people.firm;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A firm's own record of its intention to move (企业转移意向), as stored and as shown to those who may see it.
 *
 * @param id its number; null for one that is not stored yet
 * @param name name
 * @param creditCode unified social credit code, GB 32100-2015; null: not said
 * @param origin region code of where it is, GB/T 2260
 * @param industry code of GB/T 4754-2017
 * @param stage what moves
 * @param functions what the part that moves does; empty: by the stage
 * @param landHa land needed, hectares
 * @param floorAreaM2 floor area needed, m²
 * @param jobs workplaces
 * @param powerKva power needed, kVA
 * @param waterTpd water, tonnes a day
 * @param wastewaterTpd wastewater, tonnes a day
 * @param exportShare share of sales exported, 0 to 1
 * @param investmentWan investment, 10,000 yuan
 * @param outputWan yearly output, 10,000 yuan
 * @param taxWan yearly tax, 10,000 yuan
 * @param energyTce yearly energy, tonnes of standard coal
 * @param polluting whether it pollutes; null: not said
 * @param group firms of one group want to move together
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
        String stage,
        List<String> functions,
        Double landHa,
        Double floorAreaM2,
        Double jobs,
        Double powerKva,
        Double waterTpd,
        Double wastewaterTpd,
        Double exportShare,
        Double investmentWan,
        Double outputWan,
        Double taxWan,
        Double energyTce,
        Boolean polluting,
        String group,
        Double lon,
        Double lat,
        boolean verified,
        boolean synthetic,
        String source,
        boolean own,
        boolean contactsShown,
        @JsonIgnore String version) {}
