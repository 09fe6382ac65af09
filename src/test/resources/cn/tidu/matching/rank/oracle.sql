-- The whole ranking as one SQL statement over the loaded tables, written from the documentation of the criteria and
-- independently of the Java code: the oracle of OracleIT. pg_temp.similarity, pg_temp.fit and pg_temp.within are made by the test.
WITH q AS (
    SELECT cast(:stage AS text) AS stage, cast(:county AS text) AS county, :city AS city, :zone AS zone, :industry AS industry,
           cast(:land AS float8) AS land, cast(:exportShare AS float8) AS export, cast(:today AS date) AS today, cast(:powerKva AS float8) AS power, cast(:jobs AS float8) AS jobs,
           cast(:investmentWan AS float8) AS investment, cast(:outputWan AS float8) AS output, cast(:polluting AS boolean) AS polluting, cast(:flags AS text[]) AS flags,
           cast(:asOf AS date) AS as_of, coalesce(cast(:asOf AS date), :today) AS day,
           ST_SetSRID(ST_MakePoint(:lon, :lat), 4490)::geography AS point
), hosts AS (
    SELECT park.*, region.zone,
           park.kind IN ('transfer', 'demonstration', 'specialised', 'cooperative')
               OR EXISTS (SELECT 1 FROM park_record r, unnest(r.aliases || r.name) AS n
                           WHERE r.park_id = park.id AND n LIKE '%产业转移%') AS is_transfer
      FROM park JOIN region ON region.level = 'city' AND region.code = park.city_code
), rules AS MATERIALIZED (
    SELECT rule.*, d.id AS doc,
           CASE WHEN q.day < d.valid_from THEN 0
                WHEN d.valid_to IS NULL OR q.day <= d.valid_to THEN 1
                WHEN q.as_of IS NULL THEN 0.5
                ELSE 0 END AS status,
           CASE rule.confidence WHEN 'high' THEN 1 WHEN 'medium' THEN 0.8 ELSE 0.5 END AS trust,
           CASE WHEN cardinality(rule.sources) = 0 THEN 'province'
                WHEN q.county = ANY (rule.sources) AND q.county <> q.city THEN 'county'
                WHEN q.city = ANY (rule.sources) THEN 'city'
                WHEN q.zone = ANY (rule.sources) THEN 'zone'
                WHEN 'GD' = ANY (rule.sources) THEN 'province' END AS origin,
           CASE WHEN cardinality(rule.industry_codes) = 0 THEN 1
                ELSE (SELECT max(pg_temp.similarity(q.industry, code)) FROM unnest(rule.industry_codes) AS code) END AS similarity,
           CASE WHEN 'non-polluting' = ANY (conditions) AND q.polluting IS DISTINCT FROM false THEN 0
                WHEN 'polluting' = ANY (conditions) AND q.polluting IS DISTINCT FROM true THEN 0
                WHEN conditions && ARRAY['labour-intensive', 'resource-intensive'] AND NOT (
                         ('labour-intensive' = ANY (conditions) AND EXISTS (SELECT 1 FROM industry_word, unnest(codes) AS c
                             WHERE word = '劳动密集型' AND pg_temp.similarity(q.industry, c) >= 1))
                      OR ('resource-intensive' = ANY (conditions) AND EXISTS (SELECT 1 FROM industry_word, unnest(codes) AS c
                             WHERE word = '资源型' AND pg_temp.similarity(q.industry, c) >= 1))) THEN 0
                WHEN 'processing-trade' = ANY (conditions) THEN 0.7
                ELSE 1 END AS condition
      FROM q, guidance_rule AS rule JOIN guidance_document AS d ON d.id = rule.document
     WHERE rule.role = 'selection'
       AND (cardinality(rule.stages) = 0 OR q.stage = ANY (rule.stages)
            OR (q.stage = 'whole' AND rule.stages = ARRAY['hq'] AND rule.kind <> 'pairing'))
), covered AS (
    SELECT hosts.id AS park, rules.*,
           CASE WHEN hosts.id = ANY (target_parks) THEN 1.0
                WHEN NOT (cardinality(target_kinds) = 0 OR hosts.kind = ANY (target_kinds)
                          OR ('transfer' = ANY (target_kinds) AND hosts.is_transfer)) THEN NULL
                WHEN cardinality(targets) = 0 THEN CASE WHEN cardinality(target_kinds) > 0 THEN 0.6 END
                WHEN NOT (targets && hosts.county_codes OR targets && ARRAY[hosts.city_code, hosts.zone, 'GD']) THEN NULL
                WHEN cardinality(target_parks) > 0 THEN 0.5
                WHEN EXISTS (SELECT 1 FROM unnest(hosts.county_codes) AS c WHERE c = ANY (targets) AND c <> hosts.city_code) THEN 0.95
                WHEN hosts.city_code = ANY (targets) THEN 0.9
                WHEN hosts.zone = ANY (targets) THEN 0.7
                ELSE 0.4 END AS coverage
      FROM hosts, rules
     WHERE rules.status > 0
), strengths AS (
    SELECT park, doc, kind, CASE WHEN kind IN ('pairing', 'restricted') THEN kind
                                 WHEN stages = ARRAY['hq'] THEN 'platform'
                                 WHEN cardinality(industry_codes) > 0 THEN 'industry'
                                 WHEN kind IN ('encouraged', 'specialise') THEN 'carrier' END AS part,
           coverage * similarity * condition * status * trust
               * CASE WHEN kind = 'pairing' AND origin = 'zone' THEN 0.6 ELSE 1 END AS s
      FROM covered
     WHERE coverage IS NOT NULL AND origin IS NOT NULL AND NOT (kind = 'pairing' AND cardinality(sources) = 0)
), partners AS (
    SELECT hosts.id AS park,
           0.3 * CASE WHEN q.county = ANY (partner_codes) AND q.county <> q.city THEN 0.95
                WHEN q.city = ANY (partner_codes) THEN 0.9
                WHEN q.zone = ANY (partner_codes) THEN 0.7
                WHEN 'GD' = ANY (partner_codes) THEN 0.4
                ELSE 0 END * CASE hosts.confidence WHEN 'high' THEN 1 WHEN 'medium' THEN 0.8 ELSE 0.5 END AS together
      FROM hosts, q
), facets AS (
    SELECT hosts.id AS park,
           1 - (1 - partners.together)
               * coalesce((SELECT CASE WHEN max(best) >= 1 THEN 0 ELSE exp(sum(ln(CASE WHEN best < 1 THEN 1 - best ELSE 1 END))) END
                             FROM (SELECT max(s) AS best FROM strengths WHERE park = hosts.id AND part = 'pairing' GROUP BY doc) AS docs), 1) AS pairing,
           coalesce((SELECT max(s) FROM strengths WHERE park = hosts.id AND part = 'industry'), 0) AS industry,
           (coalesce((SELECT max(s) FROM strengths WHERE park = hosts.id AND part = 'carrier'), 0)
            + CASE WHEN q.stage = 'whole' THEN coalesce((SELECT max(s) FROM strengths WHERE park = hosts.id AND part = 'platform'), 0) ELSE 0 END)
             / CASE WHEN q.stage = 'whole' THEN 2 ELSE 1 END AS carrier,
           coalesce((SELECT exp(sum(ln(1 - 0.6 * s))) FROM strengths WHERE park = hosts.id AND part = 'restricted' AND s > 0), 1) AS restriction
      FROM hosts JOIN partners ON partners.park = hosts.id, q
), facts AS (
    SELECT DISTINCT ON (park_id, attribute) park_id AS park, attribute, value
      FROM park_fact, q WHERE park_fact.as_of <= q.day ORDER BY park_id, attribute, park_fact.as_of DESC, dataset = 'import' DESC
), needs AS (
    SELECT hosts.id AS park, wanted.need,
           coalesce((SELECT value FROM facts WHERE facts.park = hosts.id AND attribute = wanted.attribute),
                    CASE WHEN wanted.attribute = 'spare-land' THEN coalesce(
                        (SELECT value FROM facts WHERE facts.park = hosts.id AND attribute = 'industrial-land'), hosts.approved_area_ha) END) AS supply
      FROM hosts, q, LATERAL (VALUES ('spare-land', CASE WHEN q.stage <> 'outsourcing' THEN q.land END), ('power', q.power),
                                     ('labour', q.jobs)) AS wanted (attribute, need)
     WHERE wanted.need > 0
), standards AS (
    SELECT facts.park, facts.value AS standard, figures.figure, figures.ceiling
      FROM facts, q, LATERAL (VALUES ('min-investment', q.investment / (q.land * 15), false),
                                     ('min-output', q.output / (q.land * 15), false)) AS figures (attribute, figure, ceiling)
     WHERE facts.attribute = figures.attribute AND figures.figure IS NOT NULL AND q.stage <> 'outsourcing'
), prices AS (
    SELECT facts.park, facts.value AS price, convention.value AS half
      FROM facts JOIN convention ON convention.id = 'cost.' || facts.attribute || '.half', q
     WHERE ((q.land IS NULL AND q.power IS NULL AND q.jobs IS NULL) OR CASE facts.attribute
               WHEN 'land-price' THEN q.land > 0 WHEN 'wage' THEN q.jobs > 0 WHEN 'power-price' THEN q.power > 0 ELSE false END)
       AND NOT (q.stage = 'outsourcing' AND facts.attribute IN ('land-price', 'rent'))
), kinds AS (
    SELECT id AS park, CASE kind WHEN 'demonstration' THEN 0.9 WHEN 'specialised' THEN 0.8 WHEN 'htz' THEN 0.8 WHEN 'etdz' THEN 0.8
                                 WHEN 'major-platform' THEN 0.8 WHEN 'transfer' THEN 0.7 WHEN 'cooperative' THEN 0.7
                                 WHEN 'development-zone' THEN 0.6 ELSE 0.5 END AS standing,
           CASE level WHEN 'national' THEN 1 WHEN 'provincial' THEN 0.8 ELSE 0.4 END AS level
      FROM hosts
), grades AS (
    SELECT DISTINCT ON (park_id) park_id AS park,
           CASE split_part(one, ':', 2) WHEN '优秀' THEN 1 WHEN '良好' THEN 0.8 WHEN '达标' THEN 0.6 WHEN '合格' THEN 0.6 ELSE 0 END AS grade
      FROM park_record, unnest(assessments) AS one, q
     WHERE make_date(split_part(one, ':', 1)::int + 1, 11, 1) <= q.day
     ORDER BY park_id, one DESC
), links AS MATERIALIZED (
    -- The links that the firm that moves is in, on either side.
    SELECT * FROM (SELECT chain_link.*, pg_temp.within(q.industry, from_codes) AS from_firm, pg_temp.within(q.industry, to_codes) AS to_firm
                     FROM q, chain_link) AS link
     WHERE from_firm > 0 OR to_firm > 0
), partner AS (
    -- What a firm of each industry on record is to the firm that moves: the strongest relation counts.
    SELECT code, max(strength) AS strength
      FROM q, (SELECT DISTINCT industry AS code FROM enterprise) AS other
      CROSS JOIN LATERAL (
           SELECT greatest(pg_temp.within(code, from_codes) * to_firm, from_firm * pg_temp.within(code, to_codes),
                           CASE WHEN relation = 'same-chain' THEN 0.5 * pg_temp.within(code, from_codes) * from_firm ELSE 0 END)
                  * CASE confidence WHEN 'high' THEN 1 WHEN 'medium' THEN 0.8 ELSE 0.5 END AS strength
             FROM links
           UNION ALL
           SELECT 0.5 WHERE length(code) >= 3 AND length(q.industry) >= 3 AND left(code, 3) = left(q.industry, 3)) AS relation
     WHERE strength > 0
     GROUP BY code
), around AS (
    SELECT hosts.id AS park, count(*) AS firms, coalesce(sum(strength * power(2, -km / 10)), 0) AS n
      FROM hosts
      JOIN (SELECT industry, ST_SnapToGrid(coalesce(e.position, r.label), 0.01) AS place
              FROM enterprise AS e LEFT JOIN region AS r ON r.level = 'county' AND r.code = e.origin_code) AS firm
        ON ST_DWithin(hosts.position, firm.place, 0.4)
      CROSS JOIN LATERAL (SELECT ST_Distance(hosts.position::geography, firm.place::geography) / 1000 AS km) AS way
      LEFT JOIN partner ON partner.code = firm.industry
     WHERE km <= 30
     GROUP BY hosts.id
), judged AS (
    SELECT hosts.id,
           (0.6 * facets.pairing + 0.3 * facets.industry + 0.1 * facets.carrier) * facets.restriction AS guidance,
           CASE WHEN q.industry ~ '^[A-Z]$' THEN NULL
                ELSE (SELECT CASE WHEN max(sim) = 0 AND bool_or(w LIKE '%片区%') THEN NULL ELSE max(sim) END
                        FROM (SELECT w, (SELECT max(pg_temp.fit(q.industry, c)) FROM industry_word, unnest(codes) AS c WHERE word = w) AS sim
                                FROM unnest(hosts.industry_words) AS w) AS words) END AS direction,
           CASE WHEN q.industry ~ '^[A-Z]$' OR q.as_of < q.today OR around.firms < 10 THEN NULL ELSE 1 - power(2, -around.n / 5) END AS chain,
           CASE WHEN hosts.position IS NOT NULL
                THEN power(2, -greatest(ST_Distance(hosts.position::geography, q.point) / 1000 * 1.3 / 80 * 60 - 120, 0) / 120)
                END AS proximity,
           CASE WHEN q.export IS NOT NULL
                THEN power(2, -(SELECT min(ST_Distance(hosts.position::geography, o.position::geography)) FROM outlet AS o) / 1000 / 100) END AS outlet,
           (SELECT min(1 - need / supply) FROM needs WHERE needs.park = hosts.id) AS capacity,
           (SELECT min(CASE WHEN ceiling THEN least(1, standard / figure) ELSE least(1, figure / standard) END)
              FROM standards WHERE standards.park = hosts.id) AS intensity,
           (SELECT avg(1 / (1 + (price / half) ^ 2)) FROM prices WHERE prices.park = hosts.id) AS cost,
           CASE WHEN grades.grade IS NULL THEN (0.5 * kinds.standing + 0.3 * kinds.level) / 0.8
                ELSE 0.5 * kinds.standing + 0.3 * kinds.level + 0.2 * grades.grade END
               * CASE hosts.confidence WHEN 'high' THEN 1 WHEN 'medium' THEN 0.8 ELSE 0.5 END
               * CASE WHEN greatest(hosts.recorded, (SELECT max(f.as_of) FROM park_fact AS f WHERE f.park_id = hosts.id AND f.as_of <= q.day))
                           + make_interval(years => (SELECT value::int FROM convention WHERE id = 'standing.stale-years')) >= q.day
                      THEN 1 ELSE (SELECT value FROM convention WHERE id = 'standing.stale-factor') END AS standing,
           (hosts.zone = 'PRD' AND NOT (q.zone = 'PRD' AND hosts.city_code IN ('441300', '440700', '441200')
                                        AND (hosts.is_transfer OR hosts.kind = 'major-platform')))
             OR (q.polluting IS TRUE AND EXISTS (SELECT 1 FROM covered WHERE covered.park = hosts.id AND kind = 'restricted'
                                                   AND 'polluting' = ANY (conditions) AND coverage IS NOT NULL))
             OR EXISTS (SELECT 1 FROM needs WHERE needs.park = hosts.id AND need > supply)
             OR coalesce(hosts.established > q.as_of, false)
                AND NOT EXISTS (SELECT 1 FROM park_record r, unnest(r.aliases || r.name) AS n
                                 WHERE r.park_id = hosts.id AND n <> hosts.name AND n LIKE '%产业转移%')
                AND NOT EXISTS (SELECT 1 FROM guidance_rule r JOIN guidance_document d ON d.id = r.document
                                 WHERE hosts.id = ANY (r.target_parks) AND d.issued <= q.as_of)
             OR q.flags && ARRAY['safety-hazard', 'unlicensed', 'wage-arrears', 'obsolete-capacity'] AS excluded
      FROM q, hosts JOIN facets ON facets.park = hosts.id JOIN kinds ON kinds.park = hosts.id
           LEFT JOIN grades ON grades.park = hosts.id LEFT JOIN around ON around.park = hosts.id
)
SELECT id, excluded, sum(weight * value) / sum(weight) FILTER (WHERE value IS NOT NULL) AS score,
       coalesce(sum(weight) FILTER (WHERE value IS NOT NULL), 0)::float8 / sum(weight) AS confidence
  FROM judged, q, LATERAL (VALUES ('guidance', 3, guidance), ('industry', 2, direction), ('chain', 1, chain), ('proximity', 1, proximity),
                                  ('outlet', coalesce(q.export, 1), outlet),
                                  ('capacity', 1, capacity), ('intensity', 1, intensity), ('standing', 0.5, standing),
                                  ('cost', 1, cost)) AS parts (criterion, weight, value)
 WHERE NOT (q.stage = 'outsourcing' AND criterion = 'intensity')
 GROUP BY id, excluded
 ORDER BY id
