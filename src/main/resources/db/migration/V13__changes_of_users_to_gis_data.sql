-- What imports change in rows of gis-data, field by field: the value that gis-data had and the value of the user. A reload of
-- gis-data puts the user's values back (apply_own_changes) and tells where both sides changed the same field.
CREATE TABLE own_change (
    collection text NOT NULL,
    row_key    text NOT NULL,
    field      text NOT NULL,
    base       text,
    value      text,
    file       text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (collection, row_key, field)
);

-- The fields that are watched, and what people call them; one that follows from another has no name of its own.
CREATE TABLE own_change_field (
    collection text NOT NULL,
    field      text NOT NULL,
    label      text,
    PRIMARY KEY (collection, field)
);
INSERT INTO own_change_field (collection, field, label) VALUES
    ('region', 'geom', '边界'), ('region', 'mainland', NULL), ('region', 'label', NULL), ('region', 'area_km2', NULL),
    ('region', 'source', NULL),
    ('park', 'name', '名称'), ('park', 'approved_area_ha', '面积'), ('park', 'area_basis', NULL), ('park', 'industry_words', '主导产业'),
    ('park', 'position', '位置'), ('park', 'position_accuracy', NULL), ('park', 'position_basis', NULL), ('park', 'outline', '范围'),
    ('park', 'needs_review', NULL),
    ('guidance_document', 'number', '文号'), ('guidance_document', 'issuer', '发文机关'), ('guidance_document', 'issued', '发布日期'),
    ('guidance_document', 'issued_precision', NULL), ('guidance_document', 'valid_from', '有效起'),
    ('guidance_document', 'valid_to', '有效止'), ('guidance_document', 'validity_basis', '有效期依据'),
    ('guidance_rule', 'document', '文件'), ('guidance_rule', 'clause', '条款'), ('guidance_rule', 'clause_label', '条款标注'),
    ('guidance_rule', 'kind', '类别'), ('guidance_rule', 'quote', '引文'), ('guidance_rule', 'sources', '来源地'),
    ('guidance_rule', 'targets', '目标地'), ('guidance_rule', 'target_parks', '目标园区'), ('guidance_rule', 'target_kinds', '园区类别'),
    ('guidance_rule', 'industry_words', '产业用语'), ('guidance_rule', 'industry_codes', '行业代码'),
    ('guidance_rule', 'stages', '转移环节'), ('guidance_rule', 'conditions', '适用条件'), ('guidance_rule', 'role', '用途'),
    ('guidance_rule', 'confidence', '把握'), ('guidance_rule', 'note', '备注'), ('guidance_rule', 'note_en', '英文备注'),
    ('guidance_rule', 'source', '来源');

-- Key of a row in own_change, as an expression over an alias of its table.
CREATE FUNCTION own_change_key(collection text, alias text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE collection WHEN 'region' THEN format('%1$I.level || ''/'' || %1$I.code', alias) ELSE format('%I.id', alias) END
$$;

-- After an UPDATE by an import (tidu.import_file names its file): keeps what changed in rows of gis-data; a field that is back at
-- what gis-data has is a change no more.
CREATE FUNCTION keep_own_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    import_file text := coalesce(current_setting('tidu.import_file', true), '');
    watched text;
BEGIN
    IF import_file = '' THEN
        RETURN NULL;
    END IF;
    FOR watched IN SELECT field FROM own_change_field WHERE collection = TG_TABLE_NAME LOOP
        EXECUTE format(
            'INSERT INTO own_change AS kept (collection, row_key, field, base, value, file)
             SELECT %1$L, %2$s, %3$L, before.%3$I::text, after.%3$I::text, $1
               FROM before JOIN after ON %2$s = %4$s
              WHERE %5$s AND before.%3$I::text IS DISTINCT FROM after.%3$I::text
             ON CONFLICT (collection, row_key, field) DO UPDATE SET value = excluded.value, file = excluded.file, changed_at = now()',
            TG_TABLE_NAME, own_change_key(TG_TABLE_NAME, 'before'), watched, own_change_key(TG_TABLE_NAME, 'after'),
            CASE TG_TABLE_NAME WHEN 'region' THEN 'true' ELSE 'before.dataset = ''gis-data''' END) USING import_file;
    END LOOP;
    DELETE FROM own_change WHERE collection = TG_TABLE_NAME AND base IS NOT DISTINCT FROM value;
    RETURN NULL;
END $$;

DO $$
DECLARE
    watched text;
BEGIN
    FOREACH watched IN ARRAY ARRAY['region', 'park', 'guidance_document', 'guidance_rule'] LOOP
        EXECUTE format('CREATE TRIGGER %I_own_change AFTER UPDATE ON %I REFERENCING OLD TABLE AS before NEW TABLE AS after
                        FOR EACH STATEMENT EXECUTE FUNCTION keep_own_changes()', watched, watched);
    END LOOP;
END $$;

-- Puts the users' values back after gis-data was loaded anew. Tells the rows that are gone, and the fields that gis-data has
-- changed too since: there the user's value stays, and gis-data's is told once.
CREATE FUNCTION apply_own_changes()
    RETURNS TABLE (changed_collection text, changed_key text, changed_field text, what text, gis_data_value text) LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    -- What gis-data has now, beside what it had.
    CREATE TEMP TABLE own_change_now (collection text, row_key text, field text, now_value text) ON COMMIT DROP;
    FOR one IN SELECT DISTINCT collection, field FROM own_change LOOP
        EXECUTE format('INSERT INTO own_change_now SELECT %1$L, %2$s, %3$L, t.%3$I::text FROM %1$I AS t
                         WHERE %2$s IN (SELECT row_key FROM own_change WHERE collection = %1$L AND field = %3$L)',
                       one.collection, own_change_key(one.collection, 't'), one.field);
    END LOOP;
    RETURN QUERY
        SELECT kept.collection, kept.row_key, kept.field, CASE WHEN fresh.row_key IS NULL THEN 'gone' ELSE 'both' END, left(fresh.now_value, 200)
          FROM own_change AS kept
          LEFT JOIN own_change_now AS fresh USING (collection, row_key, field)
          JOIN own_change_field AS known USING (collection, field)
         WHERE known.label IS NOT NULL
           AND (fresh.row_key IS NULL OR (fresh.now_value IS DISTINCT FROM kept.base AND fresh.now_value IS DISTINCT FROM kept.value))
         ORDER BY 1, 2, 3;
    -- gis-data has come to what the user had.
    DELETE FROM own_change AS kept USING own_change_now AS fresh
     WHERE (kept.collection, kept.row_key, kept.field) = (fresh.collection, fresh.row_key, fresh.field)
       AND fresh.now_value IS NOT DISTINCT FROM kept.value;
    UPDATE own_change AS kept SET base = fresh.now_value FROM own_change_now AS fresh
     WHERE (kept.collection, kept.row_key, kept.field) = (fresh.collection, fresh.row_key, fresh.field);
    -- All fields of a row in one statement, for the checks between them.
    FOR one IN
        SELECT kept.collection,
               string_agg(DISTINCT format('%1$I = CASE WHEN mine.fields ? %1$L THEN (mine.fields ->> %1$L)::%2$s ELSE t.%1$I END',
                                          kept.field, format_type(a.atttypid, a.atttypmod)), ', ') AS assignments
          FROM own_change AS kept
          JOIN pg_attribute AS a ON a.attrelid = kept.collection::regclass AND a.attname = kept.field
         GROUP BY kept.collection
    LOOP
        EXECUTE format('UPDATE %1$I AS t SET %2$s
                          FROM (SELECT row_key, jsonb_object_agg(field, value) AS fields FROM own_change WHERE collection = %1$L GROUP BY row_key) AS mine
                         WHERE mine.row_key = %3$s', one.collection, one.assignments, own_change_key(one.collection, 't'));
    END LOOP;
    DROP TABLE own_change_now;
END $$;
