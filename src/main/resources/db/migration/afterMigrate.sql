-- Who may touch which table. Runs after the migrations, whatever order they landed in, and changes only what is not so yet.
-- A table that is not named here and has no row rules of its own is taken for public data: everyone reads it, whoever plans
-- for the province writes it. A test (RowRulesIT) asks of every new table that it be named here.
DO $$
DECLARE
    loader CONSTANT boolean := EXISTS (SELECT FROM pg_roles WHERE rolname = 'tidu_loader');
    -- table, kind, columns that name a row (audited if there are any), column with a region code, columns audited by hash only,
    -- columns not audited
    --   own: has policies of its own           open: everyone reads, the province's planners write
    --   published: everyone reads rows that are published, the province's planners all, and write them
    --   derived: filled by functions of the owner, read by everyone      closed: no right for the server at all
    rules CONSTANT text[][] := ARRAY[
        ['account',             'own',     'id',      '',            'name,display_name,oidc_subject', 'last_sign_in_at'],
        ['account_session',     'own',     '',        '',            '', ''],
        ['api_token',           'own',     'id',      '',            'token_hash', 'last_used_at'],
        ['audit_event',         'read',    '',        '',            '', ''],
        ['audit_key',           'closed',  '',        '',            '', ''],
        ['chain_link',          'open',    'id',      '',            '', ''],
        ['collection_table',    'derived', '',        '',            '', ''],
        ['collection_version',  'derived', '',        '',            '', ''],
        ['contact_request',     'own',     'id',      '',            'message', ''],
        ['convention',          'open',    'id',      '',            '', ''],
        ['credential',          'closed',  '',        '',            '', ''],
        ['criterion',           'open',    'id',      '',            '', ''],
        ['data_version',        'derived', '',        '',            '', ''],
        ['dataset',             'open',    'name',    '',            '', ''],
        ['enterprise',          'own',     'id',      'origin_code', '', ''],
        ['enterprise_aggregate', 'derived', '',       '',            '', ''],
        ['enterprise_aggregate_basis', 'closed', '', '',            '', ''],
        ['enterprise_aggregate_state', 'derived', '', '',           '', ''],
        ['enterprise_cell',     'cells',   '',        '',            '', ''],
        ['enterprise_cell_stale', 'cells', '',        '',            '', ''],
        ['enterprise_consent',  'own',     'id',      '',            '', ''],
        ['enterprise_contact',  'own',     'id',      '',            'name,title,phone,email', ''],
        ['guidance_document',   'open',    'id',      '',            '', ''],
        ['guidance_rule',       'open',    'id',      '',            '', ''],
        ['import_job',          'own',     'id',      '',            '', ''],
        ['industry',            'open',    'code',    '',            '', ''],
        ['industry_word',       'open',    'word',    '',            '', ''],
        ['job',                 'own',     '',        '',            '', ''],
        ['oidc_flow',           'own',     '',        '',            '', ''],
        ['own_change',          'open',    '',        '',            '', ''],
        ['own_change_field',    'derived', '',        '',            '', ''],
        ['policy_edition',      'open',    'id',      '',            '', ''],
        ['outlet',              'open',    'id',      'region_code', '', ''],
        ['park',                'own',     'id',      'city_code',   'outline', ''],
        ['park_fact',           'own',     'park_id,attribute,as_of,dataset', '', '', ''],
        ['park_lead',           'own',     'id',      '',            'message,note', ''],
        ['park_listing',         'own',     'id',      '',            '', ''],
        ['park_statement',      'own',     'id',      'city_code',   '', ''],
        ['region',              'open',    'level,code', 'code',     'geom,mainland', ''],
        ['region_shape',        'derived', '',        '',            '', ''],
        ['relocation',          'open',    'id',      'origin_code', '', ''],
        ['road_class',          'open',    'class',   '',            '', ''],
        ['road_edge',           'open',    '',        '',            '', ''],
        ['road_network',        'open',    'version', '',            '', ''],
        ['road_node',           'open',    '',        '',            '', ''],
        ['session_write',       'closed',  '',        '',            '', ''],
        ['sign_in_failure',     'own',     '',        '',            '', ''],
        ['transfer_flow',       'published', 'id',    '',            '', ''],
        ['weight_preset',       'open',    'id',      '',            '', ''],
        ['weight_preset_weight', 'open',   'preset,criterion', '',   '', '']
    ];
    known record;
    found record;
BEGIN
    IF NOT has_schema_privilege('tidu_app', current_schema(), 'USAGE') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO tidu_app', current_schema());
    END IF;
    IF NOT has_database_privilege('tidu_app', current_database(), 'TEMP') THEN
        EXECUTE format('GRANT TEMP ON DATABASE %I TO tidu_app', current_database());
    END IF;

    IF loader AND NOT has_schema_privilege('tidu_loader', current_schema(), 'USAGE') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO tidu_loader', current_schema());
    END IF;
    IF loader AND NOT has_database_privilege('tidu_loader', current_database(), 'TEMP') THEN
        EXECUTE format('GRANT TEMP ON DATABASE %I TO tidu_loader', current_database());
    END IF;

    FOR found IN
        SELECT c.oid, c.relname, c.relkind, c.relrowsecurity, coalesce(r.kind, 'open') AS kind,
               coalesce(r.keys, '') AS keys, coalesce(r.city, '') AS city, coalesce(r.hidden, '') AS hidden, coalesce(r.left_out, '') AS left_out
          FROM pg_class AS c
          LEFT JOIN (SELECT rules[i][1] AS name, rules[i][2] AS kind, rules[i][3] AS keys, rules[i][4] AS city, rules[i][5] AS hidden, rules[i][6] AS left_out
                       FROM generate_series(1, array_length(rules, 1)) AS i) AS r ON r.name = c.relname
         WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
           AND c.relname <> 'flyway_schema_history'
           AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    LOOP
        CONTINUE WHEN found.kind = 'closed';
        IF loader AND found.relname NOT IN ('account', 'account_session', 'api_token', 'oidc_flow', 'sign_in_failure', 'audit_event',
                                            'enterprise_contact', 'enterprise_consent', 'park_lead', 'park_statement', 'contact_request')
           AND NOT has_table_privilege('tidu_loader', found.oid, CASE WHEN found.kind IN ('own', 'open', 'published') THEN 'DELETE' ELSE 'SELECT' END) THEN
            EXECUTE format('GRANT SELECT %s ON %s TO tidu_loader', CASE WHEN found.kind IN ('own', 'open', 'published') THEN ', INSERT, UPDATE, DELETE' ELSE '' END,
                           found.oid::regclass);
        END IF;
        IF NOT has_table_privilege('tidu_app', found.oid, 'SELECT') THEN
            EXECUTE format('GRANT SELECT ON %s TO tidu_app', found.oid::regclass);
        END IF;
        CONTINUE WHEN found.relkind IN ('v', 'm') OR found.kind = 'read';
        IF found.kind IN ('derived', 'cells') THEN
            NULL;
        ELSIF NOT has_table_privilege('tidu_app', found.oid, 'DELETE') THEN
            EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %s TO tidu_app', found.oid::regclass);
        END IF;
        IF found.kind IN ('open', 'published') AND NOT found.relrowsecurity THEN
            EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', found.oid::regclass);
            EXECUTE format('CREATE POLICY seen ON %s FOR SELECT USING (%s)', found.oid::regclass,
                           CASE found.kind WHEN 'open' THEN 'true' ELSE 'published OR tidu_province()' END);
            EXECUTE format('CREATE POLICY planned ON %s FOR ALL USING (tidu_province()) WITH CHECK (tidu_province())', found.oid::regclass);
        END IF;
        IF found.kind = 'cells' AND NOT found.relrowsecurity THEN
            EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', found.oid::regclass);
            IF found.relname = 'enterprise_cell' THEN
                EXECUTE format('CREATE POLICY seen ON %s FOR SELECT USING ((SELECT tidu_province())
                                OR ((SELECT tidu_role()) = ''planner'' AND city = ANY ((SELECT tidu_scopes())::text[])))', found.oid::regclass);
            ELSE
                EXECUTE format('CREATE POLICY seen ON %s FOR SELECT USING (true)', found.oid::regclass);
            END IF;
        END IF;
        IF found.keys <> '' AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = found.oid AND tgname = 'audited_insert') THEN
            IF found.relname = 'enterprise' THEN
                CREATE TRIGGER audited_insert AFTER INSERT ON enterprise FOR EACH ROW
                    WHEN (NOT NEW.synthetic AND coalesce(current_setting('tidu.import_file', true), '') = '')
                    EXECUTE FUNCTION audit_firm_entered();
            ELSE
                EXECUTE format('CREATE TRIGGER audited_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
                            FOR EACH STATEMENT EXECUTE FUNCTION audit_rows(%L, %L, %L, %L)', found.oid::regclass, found.keys, found.city, found.hidden, found.left_out);
            END IF;
            EXECUTE format('CREATE TRIGGER audited_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
                            FOR EACH STATEMENT EXECUTE FUNCTION audit_rows(%L, %L, %L, %L)', found.oid::regclass, found.keys, found.city, found.hidden, found.left_out);
            EXECUTE format('CREATE TRIGGER audited_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
                            FOR EACH STATEMENT EXECUTE FUNCTION audit_rows(%L, %L, %L, %L)', found.oid::regclass, found.keys, found.city, found.hidden, found.left_out);
        END IF;
    END LOOP;

    -- An import tells which cells it changed.
    IF NOT has_table_privilege('tidu_app', 'enterprise_cell_stale', 'INSERT') THEN
        GRANT INSERT ON enterprise_cell_stale TO tidu_app;
    END IF;
    IF loader AND NOT has_table_privilege('tidu_loader', 'enterprise_cell_stale', 'INSERT') THEN
        GRANT INSERT ON enterprise_cell_stale TO tidu_loader;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = current_schema() AND tablename = 'enterprise_cell_stale' AND policyname = 'told') THEN
        CREATE POLICY told ON enterprise_cell_stale FOR INSERT WITH CHECK (tidu_role() <> 'public');
    END IF;

    -- Sequences of columns that are not identities.
    FOR found IN
        SELECT c.oid FROM pg_class AS c
         WHERE CASE WHEN c.relnamespace = current_schema()::regnamespace AND c.relkind = 'S'
                    THEN NOT has_sequence_privilege('tidu_app', c.oid, 'USAGE') END
    LOOP
        EXECUTE format('GRANT USAGE ON SEQUENCE %s TO tidu_app', found.oid::regclass);
        IF loader THEN
            EXECUTE format('GRANT USAGE ON SEQUENCE %s TO tidu_loader', found.oid::regclass);
        END IF;
    END LOOP;

    -- What keeps versions and counts true must do so whoever changed a row, and see all rows.
    FOR found IN
        SELECT p.oid FROM pg_proc AS p
         WHERE p.pronamespace = current_schema()::regnamespace AND NOT p.prosecdef
           AND (p.proname IN ('bump_data_version', 'bump_data_version_at_once', 'bump_collection_version', 'enterprise_cells_stale', 'enterprise_cells_inserted', 'refresh_enterprise_cells', 'keep_own_changes',
                              'region_shapes_follow', 'bump_shown_firms'))
    LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path FROM CURRENT', found.oid::regprocedure);
    END LOOP;

    -- Whose firms are shown to whom is part of what maps of firms show.
    INSERT INTO collection_table VALUES ('enterprise_consent', 'enterprises'), ('park_lead', 'enterprises') ON CONFLICT DO NOTHING;

    -- A job is its starter's, and theirs who see every row.
    IF to_regclass('job') IS NOT NULL AND NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = current_schema() AND tablename = 'job') THEN
        ALTER TABLE job ADD COLUMN IF NOT EXISTS account_id bigint DEFAULT tidu_user();
        ALTER TABLE job ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own ON job FOR ALL USING (tidu_province() OR account_id IS NULL OR account_id = tidu_user())
            WITH CHECK (tidu_province() OR account_id IS NULL OR account_id = tidu_user());
    END IF;

    -- A restored back-up carries no rights.
    IF has_function_privilege('tidu_app', 'audit_hash(text)', 'EXECUTE') THEN
        REVOKE EXECUTE ON FUNCTION audit_hash(text) FROM PUBLIC;
    END IF;

    -- An extension only the owner may make; Tidu works without.
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pgrouting' AND installed_version IS NULL) THEN
        BEGIN
            CREATE EXTENSION IF NOT EXISTS pgrouting;
        EXCEPTION WHEN OTHERS THEN
            RAISE NOTICE 'pgRouting is there but could not be enabled: %', SQLERRM;
        END;
    END IF;

    -- Whether boxes overlap is asked before the row rules, or no index on positions could be used under them. It tells nothing
    -- but its answer. Only a superuser may say so; without it maps of firms are slower.
    IF current_setting('is_superuser') = 'on' THEN
        FOR found IN
            SELECT p.oid FROM pg_proc AS p
             WHERE p.proname = 'geometry_overlaps' AND NOT p.proleakproof
        LOOP
            EXECUTE format('ALTER FUNCTION %s LEAKPROOF', found.oid::regprocedure);
        END LOOP;
    END IF;
END $$;
