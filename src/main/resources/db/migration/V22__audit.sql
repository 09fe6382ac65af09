-- Who did what, when, from where, before and after. Written by the database itself in the transaction of the change; the
-- server's role may read it and has no right to write, change or remove a line.
CREATE TABLE audit_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- The account's number only: when somebody's data is removed, their name goes with the account.
    account_id bigint,
    role       text NOT NULL,
    via        text NOT NULL,
    address    text NOT NULL,
    action     text NOT NULL,
    object     text NOT NULL,
    object_id  text NOT NULL,
    city       text,
    rows       bigint NOT NULL DEFAULT 1,
    before     jsonb,
    after      jsonb,
    xact       xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX audit_event_object ON audit_event (object, object_id);
CREATE INDEX audit_event_account ON audit_event (account_id);

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
-- A planner sees what concerns the own cities and what they did; accounts are the administrators' affair.
CREATE POLICY seen ON audit_event FOR SELECT USING (
    tidu_operator() OR tidu_role() = 'admin' OR account_id = tidu_user()
    OR (tidu_role() = 'planner' AND object NOT IN ('account', 'session', 'api_token', 'enterprise_contact')
        AND ('440000' = ANY (tidu_scopes()) OR city = ANY (tidu_scopes()))));

-- What an account is called, to whoever may read the audit; and which account is called so.
CREATE FUNCTION tidu_account_name(of_account bigint) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT name FROM account WHERE id = of_account AND (tidu_operator() OR tidu_role() IN ('admin', 'planner') OR id = tidu_user())
$$;
CREATE FUNCTION tidu_account_id(called text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT id FROM account WHERE name = called AND (tidu_operator() OR tidu_role() IN ('admin', 'planner') OR id = tidu_user())
     ORDER BY id DESC LIMIT 1
$$;

CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'the audit is only ever added to';
END $$;
CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_is_kept();

-- Values that do not stand in the audit themselves (large geometries, personal data, secrets) stand there by a hash that
-- tells whether they changed, and that nobody can try values against without this key.
CREATE TABLE audit_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    key      text NOT NULL DEFAULT gen_random_uuid()::text || gen_random_uuid()::text
);
INSERT INTO audit_key DEFAULT VALUES;
CREATE FUNCTION audit_hash(value text) RETURNS text LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT 'hash:' || left(encode(sha256(convert_to(key || value, 'UTF8')), 'hex'), 20) FROM audit_key
$$;
REVOKE EXECUTE ON FUNCTION audit_hash(text) FROM PUBLIC;

-- What is no change of a row: signing in, taking data out, looking at contacts. Whose it is can be said only by the server's
-- own work, which alone knows who has just signed in.
CREATE FUNCTION tidu_audit(what text, of_object text, of_id text, of_city text, details jsonb, of_account bigint DEFAULT NULL)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    INSERT INTO audit_event (account_id, role, via, address, action, object, object_id, city, after)
    VALUES (CASE WHEN tidu_role() = 'system' THEN of_account ELSE tidu_user() END, tidu_role(),
            coalesce(current_setting('tidu.via', true), ''), coalesce(current_setting('tidu.address', true), ''),
            what, of_object, of_id, of_city, details)
$$;

-- A firm that somebody entered. Row by row, unlike below: a trigger that names its new rows has every one of an import copied.
CREATE FUNCTION audit_firm_entered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO audit_event (account_id, role, via, address, action, object, object_id, city, after)
    VALUES (tidu_user(), tidu_role(), coalesce(current_setting('tidu.via', true), ''), coalesce(current_setting('tidu.address', true), ''),
            'insert', TG_TABLE_NAME, NEW.id::text, left(NEW.origin_code, 4) || '00', to_jsonb(NEW));
    RETURN NULL;
END $$;

-- Writes the rows of a statement. Arguments: the columns that name a row, the column that holds a region code (or ''), the
-- columns that stand in the audit by their hash only, the columns that do not stand there at all.
-- Of more than 1,000 rows of one statement only the number is written. What an import adds is one line: that of its import_job,
-- which has the file's hash and its numbers.
CREATE FUNCTION audit_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    many     integer;
    keys     text[] := string_to_array(TG_ARGV[0], ',');
    city     text := CASE WHEN TG_ARGV[1] = '' THEN 'NULL' ELSE format('left(r.%I, 4) || ''00''', TG_ARGV[1]) END;
    hidden   text[] := string_to_array(TG_ARGV[2], ',');
    left_out text[] := string_to_array(TG_ARGV[3], ',');
    key      text := (SELECT string_agg(format('r.%I::text', k), ' || ''/'' || ') FROM unnest(keys) AS k);
    same     text := (SELECT string_agg(format('o.%I = r.%I', k, k), ' AND ') FROM unnest(keys) AS k);
    shown    text := 'to_jsonb(%1$s)' || coalesce((SELECT string_agg(format(' - %L || jsonb_build_object(%L, audit_hash(%%1$s.%I::text))', h, h, h), '')
                                                     FROM unnest(hidden) AS h), '')
                            || format(' - %L::text[]', left_out);
    heading  text := format('SELECT tidu_user(), tidu_role(), coalesce(current_setting(''tidu.via'', true), ''''),
                                    coalesce(current_setting(''tidu.address'', true), ''''), %L, %L', lower(TG_OP), TG_TABLE_NAME);
    into_all text := 'INSERT INTO audit_event (account_id, role, via, address, action, object, object_id, city, before, after) ';
BEGIN
    -- Reloads of the data that comes with the program are in the table dataset.
    IF current_setting('tidu.via', true) = 'system:gis-data' THEN
        RETURN NULL;
    END IF;
    -- What an import adds is one line, with its numbers: that of its import_job.
    IF TG_OP = 'INSERT' AND coalesce(current_setting('tidu.import_file', true), '') <> '' AND TG_TABLE_NAME <> 'import_job' THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        SELECT count(*) INTO many FROM (SELECT FROM old_rows LIMIT 1001) AS seen;
        IF many > 1000 THEN
            INSERT INTO audit_event (account_id, role, via, address, action, object, object_id, rows)
            SELECT tidu_user(), tidu_role(), coalesce(current_setting('tidu.via', true), ''),
                   coalesce(current_setting('tidu.address', true), ''), lower(TG_OP), TG_TABLE_NAME, '*', count(*)
              FROM old_rows;
            RETURN NULL;
        END IF;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF (SELECT count(*) FROM (SELECT FROM new_rows LIMIT 1001) AS seen) > 1000 THEN
            INSERT INTO audit_event (account_id, role, via, address, action, object, object_id, rows)
            SELECT tidu_user(), tidu_role(), coalesce(current_setting('tidu.via', true), ''),
                   coalesce(current_setting('tidu.address', true), ''), 'insert', TG_TABLE_NAME, '*', count(*)
              FROM new_rows;
        ELSE
            EXECUTE into_all || heading || format(', %s, %s, NULL, ', key, city) || format(shown, 'r') || ' FROM new_rows AS r';
        END IF;
    ELSIF TG_OP = 'DELETE' THEN
        EXECUTE into_all || heading || format(', %s, %s, ', key, city) || format(shown, 'r') || ', NULL FROM old_rows AS r';
    ELSE
        -- Of an update only the fields that differ.
        EXECUTE into_all || heading || format(', %s, %s, d.before, d.after
              FROM new_rows AS r
              JOIN old_rows AS o ON %s
              CROSS JOIN LATERAL (
                   SELECT jsonb_object_agg(n.key, was.value) AS before, jsonb_object_agg(n.key, n.value) AS after
                     FROM jsonb_each(%s) AS n JOIN jsonb_each(%s) AS was ON was.key = n.key
                    WHERE n.value IS DISTINCT FROM was.value) AS d
             WHERE d.after IS NOT NULL', key, city, same, format(shown, 'r'), format(shown, 'o'));
    END IF;
    RETURN NULL;
END $$;
