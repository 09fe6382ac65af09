package cn.tidu.matching.given;

import cn.tidu.facts.chain.ChainRepository;
import cn.tidu.facts.chain.Chains;
import cn.tidu.facts.chain.Neighbours;
import cn.tidu.facts.chain.TenancyRepository;
import cn.tidu.facts.outlet.OutletAccess;
import cn.tidu.facts.outlet.OutletRepository;
import cn.tidu.facts.road.RoadNetwork;
import cn.tidu.facts.road.RoadRepository;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What lies around the parks (园区周边), as of one data version; worked out once, not for every request.
 *
 * @param chains who supplies whom
 * @param neighbours firms on record in and near each park, by park id
 * @param outlets the nearest port, airport and customs area of each park, nearest first, by park id
 * @param roads the road network that is loaded
 */
public record Surroundings(
        Chains chains, Map<String, Neighbours> neighbours, Map<String, List<OutletAccess>> outlets, RoadNetwork roads) {

    /** Nothing is known. */
    public static final Surroundings NONE =
            new Surroundings(new Chains(List.of()), Map.of(), Map.of(), RoadNetwork.NONE);

    public Surroundings {
        neighbours = Map.copyOf(neighbours);
        outlets = Map.copyOf(outlets);
    }

    static Surroundings load(Handle handle) {
        return new Surroundings(
                ChainRepository.loadAll(handle),
                TenancyRepository.loadAll(handle),
                OutletRepository.nearestToParks(handle),
                RoadRepository.load(handle));
    }
}
