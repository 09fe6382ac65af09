CREATE FUNCTION pg_temp.similarity(firm text, direction text) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN firm = direction THEN 1
                WHEN firm ~ '^[A-Z]' OR direction ~ '^[A-Z]' THEN 0
                ELSE (SELECT count(*) FROM generate_series(2, least(length(firm), length(direction))) AS n
                       WHERE left(firm, n) = left(direction, n))::float8 / (length(direction) - 1) END
$$;
CREATE FUNCTION pg_temp.fit(firm text, direction text) RETURNS float8 LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN firm ~ '^[A-Z]' OR direction ~ '^[A-Z]' THEN 0
                ELSE (SELECT sum(CASE WHEN starts_with(firm, left(direction, n)) THEN 1
                                      WHEN starts_with(direction, firm)
                                      THEN (SELECT count(*) FILTER (WHERE starts_with(code, left(direction, n)))::float8 / count(*)
                                              FROM industry WHERE length(code) = 4 AND starts_with(code, firm))
                                      ELSE 0 END) FROM generate_series(2, length(direction)) AS n)
                     / (length(direction) - 1) * (0.6 + 0.1 * length(direction)) END
$$;
CREATE FUNCTION pg_temp.within(code text, wanted text[]) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(max(CASE WHEN starts_with(code, w) THEN 1
                             WHEN length(code) >= 2 AND starts_with(w, code) THEN (length(code) - 1.0) / (length(w) - 1)
                             ELSE 0 END), 0) FROM unnest(wanted) AS w
$$
