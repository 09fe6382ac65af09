package cn.tidu.facts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.world.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The chain table as loaded, and firms counted around parks by PostGIS. */
class ChainIT {
    private final TestWorld world = TestWorld.get();

    @AfterEach
    void takeAway() {
        world.database.write(handle -> handle.execute("DELETE FROM enterprise WHERE source = 'ChainIT'"));
    }

    @Test
    void theTableKnowsWhoSuppliesWhom() {
        Chains chains = world.database.read(ChainRepository::loadAll);
        assertThat(chains.links()).hasSize(137).allSatisfy(link -> {
            assertThat(link.quote()).isNotBlank();
            assertThat(link.source()).isNotBlank();
        });
        assertThat(chains.between("3612", "3670").orElseThrow().role()).isEqualTo(ChainRole.UPSTREAM);
        assertThat(chains.between("1952", "1910").orElseThrow().role()).isEqualTo(ChainRole.UPSTREAM);
        assertThat(chains.between("3071", "3546").orElseThrow().role()).isEqualTo(ChainRole.UPSTREAM);
        assertThat(chains.between("3251", "3982").orElseThrow().role()).isEqualTo(ChainRole.DOWNSTREAM);
    }

    @Test
    void aCoefficientStandsOnlyWhereAPublishedTableGivesIt() {
        long others = world.database.read(handle -> handle.createQuery(
                        "SELECT count(*) FROM chain_link WHERE coefficient IS NOT NULL AND basis <> 'input-output'")
                .mapTo(Long.class)
                .one());
        assertThat(others).isZero();
    }

    @Test
    void firmsCountLessTheFartherTheyAre() {
        world.database.write(handle -> {
            // one in the park, one some 10.01 km to the north (0.09° of latitude), one 40 km off, one known to its city
            // only
            handle.execute(
                    """
                    INSERT INTO enterprise (name, origin_code, industry, position, synthetic, source)
                    SELECT 'ChainIT ' || n, CASE n WHEN 4 THEN '441500' END, '3982',
                           CASE WHEN n < 4 THEN ST_Translate(ST_SnapToGrid(position, 0.01), 0, (ARRAY[0, 0.09, 0.36])[n]) END,
                           n = 2, 'ChainIT'
                      FROM park, generate_series(1, 4) AS n
                     WHERE park.id = 'g443109'
                    """);
        });
        Map<String, Neighbours> all = world.database.read(TenancyRepository::loadAll);
        Neighbours near = all.get("g443109");
        assertThat(near.firms()).isEqualTo(2);
        assertThat(near.synthetic()).isEqualTo(1);
        // the grid moves the first by less than 0.8 km: 2^(−0.8/10) = 0.946; the second counts about half
        assertThat(near.byIndustry().get("3982").weighted()).isCloseTo(1.46, within(0.06));
        assertThat(all.values().stream().mapToLong(Neighbours::firms).sum()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aFirmWithoutAPointStandsInItsCounty() {
        world.database.write(
                handle -> handle.execute(
                        "INSERT INTO enterprise (name, origin_code, industry, source) VALUES ('ChainIT 甲', '441521', '3922', 'ChainIT')"));
        Map<String, Neighbours> all = world.database.read(TenancyRepository::loadAll);
        assertThat(all.values().stream().filter(n -> n.byIndustry().containsKey("3922")))
                .isNotEmpty();
    }
}
