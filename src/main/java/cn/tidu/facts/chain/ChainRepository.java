package cn.tidu.facts.chain;

import cn.tidu.facts.source.Confidence;
import cn.tidu.platform.db.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The chain table in PostgreSQL. */
public final class ChainRepository {
    private ChainRepository() {}

    /** Every link, by id. */
    public static Chains loadAll(Handle handle) {
        return new Chains(handle.createQuery("SELECT * FROM chain_link ORDER BY id")
                .map((row, context) -> new ChainLink(
                        row.getString("id"),
                        row.getString("relation").equals("supplies"),
                        Arrays.texts(row, "from_codes"),
                        Arrays.texts(row, "to_codes"),
                        row.getString("what"),
                        row.getString("what_en"),
                        Optional.ofNullable((Double) row.getObject("coefficient")),
                        row.getString("reading").equals("stated"),
                        Confidence.of(row.getString("confidence")),
                        row.getString("quote"),
                        row.getString("source")))
                .list());
    }

    static Optional<String> firstUnknownCode(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT id || ' ' || code
                          FROM chain_link, unnest(from_codes || to_codes) AS code
                         WHERE code NOT IN (SELECT code FROM industry)
                         ORDER BY id LIMIT 1
                        """)
                .mapTo(String.class)
                .findOne();
    }
}
