-- The whole ranking as one SQL statement over the loaded tables, written from the documentation of the criteria and
-- independently of the Java code: the oracle of OracleIT. pg_temp.similarity and pg_temp.fit are made by the test.
WITH q AS (
    SELECT cast(:stage AS text) AS stage, cast(:county AS text) AS county, :city AS city, :zone AS zone, :industry AS industry,
           cast(:land AS float8) AS land, cast(:polluting AS boolean) AS polluting, cast(:flags AS text[]) AS flags,
           cast(:asOf AS date) AS as_of, coalesce(cast(:asOf AS date), :today) AS day,
           ST_SetSRID(ST_MakePoint(:lon, :lat), 4490)::geography AS point
), hosts AS (
    SELECT park.*, region.zone,
           park.kind IN ('transfer', 'demonstration', 'specialised', 'cooperative')
               OR EXISTS (SELECT 1 FROM park_record r, unnest(r.aliases || r.name) AS n
                           WHERE r.park_id = park.id AND n LIKE '%产业转移%') AS is_transfer
      FROM park JOIN region ON region.level = 'city' AND region.code = park.city_code
), rules AS (
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
), judged AS (
    SELECT hosts.id,
           (0.6 * facets.pairing + 0.3 * facets.industry + 0.1 * facets.carrier) * facets.restriction AS guidance,
           CASE WHEN q.industry ~ '^[A-Z]$' THEN NULL
                ELSE (SELECT CASE WHEN max(sim) = 0 AND bool_or(w LIKE '%片区%') THEN NULL ELSE max(sim) END
                        FROM (SELECT w, (SELECT max(pg_temp.fit(q.industry, c)) FROM industry_word, unnest(codes) AS c WHERE word = w) AS sim
                                FROM unnest(hosts.industry_words) AS w) AS words) END AS direction,
           power(2, -ST_Distance(hosts.position::geography, q.point) / 1000 / 150) AS proximity,
           1 - q.land / hosts.approved_area_ha AS land,
           (0.6 * CASE hosts.kind WHEN 'demonstration' THEN 0.9 WHEN 'specialised' THEN 0.8 WHEN 'htz' THEN 0.8 WHEN 'etdz' THEN 0.8
                                  WHEN 'major-platform' THEN 0.8 WHEN 'transfer' THEN 0.7 WHEN 'cooperative' THEN 0.7
                                  WHEN 'development-zone' THEN 0.6 ELSE 0.5 END
            + 0.4 * CASE hosts.level WHEN 'national' THEN 1 WHEN 'provincial' THEN 0.8 ELSE 0.4 END)
               * CASE hosts.confidence WHEN 'high' THEN 1 WHEN 'medium' THEN 0.8 ELSE 0.5 END AS standing,
           (hosts.zone = 'PRD' AND NOT (q.zone = 'PRD' AND hosts.city_code IN ('441300', '440700', '441200')
                                        AND (hosts.is_transfer OR hosts.kind = 'major-platform')))
             OR (q.polluting IS TRUE AND EXISTS (SELECT 1 FROM covered WHERE covered.park = hosts.id AND kind = 'restricted'
                                                   AND 'polluting' = ANY (conditions) AND coverage IS NOT NULL))
             OR coalesce(q.land > hosts.approved_area_ha, false)
             OR coalesce(hosts.established > q.as_of, false)
             OR q.flags && ARRAY['safety-hazard', 'unlicensed', 'wage-arrears', 'obsolete-capacity'] AS excluded
      FROM q, hosts JOIN facets ON facets.park = hosts.id
)
SELECT id, excluded,
       (3 * guidance + 2 * coalesce(direction, 0) + coalesce(proximity, 0) + coalesce(land, 0) + standing)
         / (3 + CASE WHEN direction IS NULL THEN 0 ELSE 2 END + CASE WHEN proximity IS NULL THEN 0 ELSE 1 END
              + CASE WHEN land IS NULL THEN 0 ELSE 1 END + 1) AS score,
       (3 + CASE WHEN direction IS NULL THEN 0 ELSE 2 END + CASE WHEN proximity IS NULL THEN 0 ELSE 1 END
          + CASE WHEN land IS NULL THEN 0 ELSE 1 END + 1) / 8.0 AS confidence
  FROM judged
 ORDER BY id
