package cn.tidu.facts.industry;

import cn.tidu.platform.db.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** GB/T 4754-2017 and the policy words in PostGIS. */
public final class IndustryRepository {
    private IndustryRepository() {}

    /** The whole tree. */
    public static Industries loadAll(Handle handle) {
        List<Industry> industries = handle.createQuery(
                        "SELECT code, level, section, parent, name, name_en FROM industry ORDER BY code")
                .map((row, context) -> new Industry(
                        row.getString("code"),
                        row.getString("level"),
                        row.getString("section"),
                        row.getString("parent"),
                        row.getString("name"),
                        row.getString("name_en")))
                .list();
        List<IndustryWord> words = handle.createQuery(
                        "SELECT word, word_en, codes, reason, reason_en, basis FROM industry_word ORDER BY word")
                .map((row, context) -> new IndustryWord(
                        row.getString("word"),
                        row.getString("word_en"),
                        Arrays.texts(row, "codes"),
                        row.getString("reason"),
                        row.getString("reason_en"),
                        row.getString("basis")))
                .list();
        return new Industries(industries, words);
    }

    /** A hit of a search: an entry, how it was found and, by a word, why the word means it. */
    record Hit(String code, String matched, String word, String reason, String reasonEn, long rank) {}

    /**
     * Entries whose code begins with the text, whose name has it, or to which a policy word with the text leads;
     * best first: exact code or name, words, code prefix, name.
     */
    static List<Hit> search(Handle handle, String text, long after, int limit) {
        return handle.createQuery(RANKED + " SELECT * FROM ranked WHERE rank > :after ORDER BY rank LIMIT :limit")
                .bind("text", text)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Hit(
                        row.getString("code"),
                        row.getString("matched"),
                        row.getString("word"),
                        row.getString("reason"),
                        row.getString("reason_en"),
                        row.getLong("rank")))
                .list();
    }

    static long countHits(Handle handle, String text) {
        return handle.createQuery(RANKED + " SELECT count(*) FROM ranked")
                .bind("text", text)
                .mapTo(Long.class)
                .one();
    }

    private static final String RANKED =
            """
            WITH hits AS (
                SELECT code, 'code' AS matched, NULL AS word, NULL AS reason, NULL AS reason_en,
                       CASE WHEN lower(code) = lower(:text) THEN 0 ELSE 3 END AS class, 0 AS place
                  FROM industry
                 WHERE lower(left(code, length(:text))) = lower(:text)
                UNION ALL
                SELECT meant.code, 'word', word, reason, reason_en, CASE WHEN word = :text THEN 1 ELSE 4 END,
                       length(word) * 100 + meant.place
                  FROM industry_word, unnest(codes) WITH ORDINALITY AS meant (code, place)
                 WHERE position(lower(:text) IN lower(word || ' ' || word_en)) > 0
                UNION ALL
                SELECT code, 'name', NULL, NULL, NULL, CASE WHEN name = :text THEN 0 ELSE 5 END, length(code) * 100 + length(name)
                  FROM industry
                 WHERE position(lower(:text) IN lower(name || ' ' || coalesce(name_en, ''))) > 0
            ), best AS (
                SELECT DISTINCT ON (code) code, matched, word, reason, reason_en, class, place
                  FROM hits
                 ORDER BY code, class, place
            ), ranked AS (
                SELECT code, matched, word, reason, reason_en, row_number() OVER (ORDER BY class, place, code) AS rank
                  FROM best
            )
            """;

    /** All entries after a code, for browsing. */
    static List<Hit> browse(Handle handle, long after, int limit) {
        return handle.createQuery(
                        """
                        SELECT * FROM (SELECT code, row_number() OVER (ORDER BY section, code) AS rank FROM industry) AS entries
                         WHERE rank > :after ORDER BY rank LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Hit(row.getString("code"), "code", null, null, null, row.getLong("rank")))
                .list();
    }

    static long countAll(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM industry")
                .mapTo(Long.class)
                .one();
    }
}
