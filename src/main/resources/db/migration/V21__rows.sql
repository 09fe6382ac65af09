-- Who sees and changes which rows. The server works as the role tidu_app, which owns nothing, and tells each transaction on
-- whose behalf it runs (settings tidu.*, gone with the transaction). Whoever says nothing is the public.

CREATE FUNCTION tidu_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('tidu.role', true), ''), 'public')
$$;
CREATE FUNCTION tidu_user() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('tidu.user', true), '')::bigint
$$;
CREATE FUNCTION tidu_scopes() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT string_to_array(coalesce(current_setting('tidu.scopes', true), ''), ',')
$$;
-- The operator at the command line and the server's own work.
CREATE FUNCTION tidu_operator() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT tidu_role() IN ('local', 'system')
$$;
-- Whoever plans for the whole province.
CREATE FUNCTION tidu_province() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT tidu_role() IN ('local', 'system', 'admin') OR (tidu_role() = 'planner' AND '440000' = ANY (tidu_scopes()))
$$;
-- Whoever plans for the city of a region code; a NULL code is the province's.
CREATE FUNCTION tidu_plans(code text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT tidu_province() OR (tidu_role() = 'planner' AND coalesce(left(code, 4) || '00' = ANY (tidu_scopes()), false))
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Firms. Whose record it is: an account's that made it, and that of every account for the firm's credit code.
-- A credit code stands once in each city: a firm may move from several, and whom a planner may not see cannot be in the way.
ALTER TABLE enterprise ADD COLUMN owner_id bigint REFERENCES account;
-- Seen by a planner: only such firms, and those a planner brought in, are counted for the public.
ALTER TABLE enterprise ADD COLUMN verified boolean NOT NULL DEFAULT false;
DROP INDEX enterprise_credit_code;
CREATE UNIQUE INDEX enterprise_credit_code ON enterprise (credit_code, coalesce(left(origin_code, 4), '')) WHERE credit_code IS NOT NULL;
DROP INDEX enterprise_name_place;
CREATE UNIQUE INDEX enterprise_name_place ON enterprise (name COLLATE "C", (coalesce(origin_code, '')) COLLATE "C", coalesce(owner_id, 0))
    WHERE credit_code IS NULL;
CREATE INDEX enterprise_owner ON enterprise (owner_id) WHERE owner_id IS NOT NULL;

-- People to speak to (personal data).
CREATE TABLE enterprise_contact (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enterprise_id bigint NOT NULL REFERENCES enterprise ON DELETE CASCADE,
    name          text NOT NULL CHECK (name <> ''),
    title         text,
    phone         text,
    email         text,
    entered_by    bigint REFERENCES account
);
CREATE INDEX enterprise_contact_enterprise ON enterprise_contact (enterprise_id);

-- To whom a firm shows its record, and whether with its contacts. Taken back by deleting the row; the audit keeps both.
CREATE TABLE enterprise_consent (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enterprise_id bigint NOT NULL REFERENCES enterprise ON DELETE CASCADE,
    grantee_kind  text NOT NULL CHECK (grantee_kind IN ('park', 'city', 'organizer')),
    -- a park id, a city code, or the id of an organizer's account
    grantee       text NOT NULL,
    contacts      boolean NOT NULL,
    given_by      bigint REFERENCES account,
    given_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (enterprise_id, grantee_kind, grantee)
);
CREATE INDEX enterprise_consent_grantee ON enterprise_consent (grantee_kind, grantee);

-- A firm that turned to a park. The park is no reference: it outlives a reload of the parks.
CREATE TABLE park_lead (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enterprise_id bigint NOT NULL REFERENCES enterprise ON DELETE CASCADE,
    park_id       text NOT NULL,
    message       text NOT NULL,
    state         text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'contacted', 'visiting', 'signed', 'declined', 'withdrawn')),
    note          text NOT NULL DEFAULT '',
    created_by    bigint REFERENCES account,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX park_lead_park ON park_lead (park_id);
CREATE INDEX park_lead_enterprise ON park_lead (enterprise_id);

-- What a park says of itself (园区自报), beside its record: nobody takes it for the catalogue's. Its figures are in park_fact.
CREATE TABLE park_statement (
    park_id        text PRIMARY KEY,
    introduction   text NOT NULL DEFAULT '',
    contact        text NOT NULL DEFAULT '',
    website        text NOT NULL DEFAULT '',
    stated_by      bigint REFERENCES account,
    stated_at      timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE import_job ADD COLUMN account_id bigint DEFAULT tidu_user();

-- ---------------------------------------------------------------------------------------------------------------
-- What the rules below ask across tables. These run as their owner: a rule that asked another table under its own rules
-- would ask itself.
CREATE FUNCTION tidu_owns_firm(firm bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT tidu_role() = 'enterprise'
       AND EXISTS (SELECT FROM enterprise AS e
                    WHERE e.id = firm AND (e.owner_id = tidu_user() OR e.credit_code = ANY (tidu_scopes())))
$$;
CREATE FUNCTION tidu_plans_firm(firm bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT FROM enterprise AS e WHERE e.id = firm AND tidu_plans(e.origin_code))
$$;
-- Firms that showed themselves to whoever asks; only those with their contacts, if wanted.
CREATE FUNCTION tidu_shown_firms(with_contacts boolean) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT coalesce(array_agg(shown.enterprise_id), '{}')
      FROM (SELECT c.enterprise_id
              FROM enterprise_consent AS c
             WHERE (c.contacts OR NOT with_contacts)
               AND CASE tidu_role()
                        WHEN 'park' THEN c.grantee_kind = 'park' AND c.grantee = ANY (tidu_scopes())
                        WHEN 'organizer' THEN c.grantee_kind = 'organizer' AND c.grantee = tidu_user()::text
                        WHEN 'planner' THEN c.grantee_kind = 'city' AND c.grantee = ANY (tidu_scopes())
                        ELSE false END
            UNION
            -- Whoever turned to a park is shown to it, without contacts unless consented.
            SELECT l.enterprise_id
              FROM park_lead AS l
             WHERE NOT with_contacts AND l.state <> 'withdrawn' AND tidu_role() = 'park' AND l.park_id = ANY (tidu_scopes())) AS shown
$$;
-- The content that was imported last, whoever did it: what is in the database now depends on it.
CREATE FUNCTION tidu_last_import(into_collection text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT content_hash FROM import_job WHERE collection = into_collection AND state = 'done' ORDER BY finished_at DESC LIMIT 1
$$;

-- Firms near every park, by industry: counts only, and the same for whoever asks, so that everyone ranks alike.
CREATE FUNCTION tidu_park_neighbours()
RETURNS TABLE (park text, industry text, firms bigint, synthetic bigint, weighted double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    -- Firms farther than 30 km do not count, and at every 10 km a firm counts half: Tidu's own conventions. 0.3 degrees hold 30 km
    -- in both directions anywhere in Guangdong.
    WITH firm AS (
        SELECT ST_SnapToGrid(coalesce(e.position, r.label), 0.01) AS place, e.industry, count(*) AS firms,
               count(*) FILTER (WHERE e.synthetic) AS synthetic
          FROM enterprise AS e
          LEFT JOIN region AS r ON r.level = 'county' AND r.code = e.origin_code
         WHERE e.position IS NOT NULL OR r.code IS NOT NULL
         GROUP BY 1, 2
    ), place AS MATERIALIZED (
        SELECT DISTINCT place FROM firm
    ), near AS MATERIALIZED (
        SELECT park.id AS park, place.place, ST_Distance(park.position::geography, place.place::geography) / 1000 AS km
          FROM park JOIN place ON place.place && ST_Expand(park.position, 0.3)
    )
    SELECT near.park, firm.industry, sum(firm.firms)::bigint, sum(firm.synthetic)::bigint, sum(firm.firms * power(2, -near.km / 10))
      FROM near JOIN firm ON firm.place = near.place
     WHERE near.km <= 30
     GROUP BY near.park, firm.industry
$$;

-- Statistics only the owner may take.
CREATE FUNCTION tidu_analyze(of_table text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF tidu_role() = 'planner' OR tidu_province() THEN
        EXECUTE format('ANALYZE %I', of_table);
    END IF;
END $$;

-- Who is shown a firm is part of what maps of firms show: their version moves.
CREATE FUNCTION bump_shown_firms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM bump_collection_version(TG_TABLE_NAME);
    RETURN NULL;
END $$;
CREATE TRIGGER shown AFTER INSERT OR UPDATE OR DELETE ON enterprise_consent FOR EACH STATEMENT EXECUTE FUNCTION bump_shown_firms();
CREATE TRIGGER shown AFTER INSERT OR UPDATE OR DELETE ON park_lead FOR EACH STATEMENT EXECUTE FUNCTION bump_shown_firms();

-- ---------------------------------------------------------------------------------------------------------------
-- The rules.
ALTER TABLE enterprise ENABLE ROW LEVEL SECURITY;
-- The first condition is decided once for a statement: for the public no row is looked at.
CREATE POLICY seen ON enterprise FOR SELECT USING (
    (SELECT tidu_role() <> 'public')
    AND ((SELECT tidu_province())
         -- An organizer reads the firms of the cities that the account was made for, if it was for any.
         OR ((SELECT tidu_role()) = 'organizer' AND (SELECT '440000' = ANY (tidu_scopes())))
         OR ((SELECT tidu_role()) IN ('planner', 'organizer') AND left(origin_code, 4) || '00' = ANY ((SELECT tidu_scopes())::text[]))
         OR ((SELECT tidu_role()) = 'enterprise'
             AND (owner_id = (SELECT tidu_user()) OR credit_code = ANY ((SELECT tidu_scopes())::text[])))
         OR id = ANY ((SELECT tidu_shown_firms(false))::bigint[])));
-- A firm's own account cannot say that a planner has seen the record, nor enter it for somebody else.
CREATE POLICY entered ON enterprise FOR INSERT WITH CHECK (
    (SELECT tidu_province())
    OR ((SELECT tidu_role()) = 'planner' AND left(origin_code, 4) || '00' = ANY ((SELECT tidu_scopes())::text[]))
    OR ((SELECT tidu_role()) = 'enterprise' AND owner_id = (SELECT tidu_user()) AND NOT verified AND NOT synthetic
        AND (credit_code IS NULL OR credit_code = ANY ((SELECT tidu_scopes())::text[]))));
CREATE POLICY changed ON enterprise FOR UPDATE
    USING ((SELECT tidu_province())
           OR ((SELECT tidu_role()) = 'planner' AND left(origin_code, 4) || '00' = ANY ((SELECT tidu_scopes())::text[]))
           OR ((SELECT tidu_role()) = 'enterprise'
               AND (owner_id = (SELECT tidu_user()) OR credit_code = ANY ((SELECT tidu_scopes())::text[]))))
    WITH CHECK ((SELECT tidu_province())
           OR ((SELECT tidu_role()) = 'planner' AND left(origin_code, 4) || '00' = ANY ((SELECT tidu_scopes())::text[]))
           OR ((SELECT tidu_role()) = 'enterprise' AND NOT verified AND NOT synthetic
               AND (credit_code IS NULL OR credit_code = ANY ((SELECT tidu_scopes())::text[]))
               AND (owner_id = (SELECT tidu_user()) OR credit_code IS NOT NULL)));
CREATE POLICY removed ON enterprise FOR DELETE USING (
    (SELECT tidu_province())
    OR ((SELECT tidu_role()) = 'planner' AND left(origin_code, 4) || '00' = ANY ((SELECT tidu_scopes())::text[]))
    OR ((SELECT tidu_role()) = 'enterprise'
        AND (owner_id = (SELECT tidu_user()) OR credit_code = ANY ((SELECT tidu_scopes())::text[]))));

-- Contacts: the firm, and whom it shows them to. Nobody else, planners and operators included.
ALTER TABLE enterprise_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON enterprise_contact FOR SELECT USING (
    tidu_owns_firm(enterprise_id) OR enterprise_id = ANY ((SELECT tidu_shown_firms(true))::bigint[]));
CREATE POLICY own ON enterprise_contact FOR ALL USING (tidu_owns_firm(enterprise_id)) WITH CHECK (tidu_owns_firm(enterprise_id));

ALTER TABLE enterprise_consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON enterprise_consent FOR SELECT USING (
    tidu_owns_firm(enterprise_id)
    OR CASE tidu_role()
            WHEN 'park' THEN grantee_kind = 'park' AND grantee = ANY (tidu_scopes())
            WHEN 'organizer' THEN grantee_kind = 'organizer' AND grantee = tidu_user()::text
            WHEN 'planner' THEN grantee_kind = 'city' AND grantee = ANY (tidu_scopes())
            ELSE false END);
CREATE POLICY own ON enterprise_consent FOR ALL USING (tidu_owns_firm(enterprise_id)) WITH CHECK (tidu_owns_firm(enterprise_id));
-- A planner passes on what the planner brought in, never people to speak to.
CREATE POLICY planned ON enterprise_consent FOR ALL USING (NOT contacts AND tidu_plans_firm(enterprise_id))
    WITH CHECK (NOT contacts AND tidu_plans_firm(enterprise_id));

ALTER TABLE park_lead ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON park_lead FOR SELECT USING (
    (tidu_role() = 'park' AND park_id = ANY (tidu_scopes())) OR tidu_owns_firm(enterprise_id) OR tidu_plans_firm(enterprise_id));
CREATE POLICY entered ON park_lead FOR INSERT WITH CHECK (tidu_owns_firm(enterprise_id));
CREATE POLICY changed ON park_lead FOR UPDATE
    USING ((tidu_role() = 'park' AND park_id = ANY (tidu_scopes())) OR tidu_owns_firm(enterprise_id))
    WITH CHECK ((tidu_role() = 'park' AND park_id = ANY (tidu_scopes())) OR tidu_owns_firm(enterprise_id));

-- Parks are everyone's to see; a planner changes those of the own city.
ALTER TABLE park ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON park FOR SELECT USING (true);
CREATE POLICY planned ON park FOR ALL USING (tidu_plans(city_code)) WITH CHECK (tidu_plans(city_code));
ALTER TABLE park_listing ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON park_listing FOR SELECT USING (true);
CREATE POLICY planned ON park_listing FOR ALL
    USING (EXISTS (SELECT FROM park WHERE park.id = park_id AND tidu_plans(park.city_code)))
    WITH CHECK (EXISTS (SELECT FROM park WHERE park.id = park_id AND tidu_plans(park.city_code)));
ALTER TABLE park_statement ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON park_statement FOR SELECT USING (true);
CREATE POLICY own ON park_statement FOR ALL
    USING ((tidu_role() = 'park' AND park_id = ANY (tidu_scopes())) OR tidu_operator())
    WITH CHECK ((tidu_role() = 'park' AND park_id = ANY (tidu_scopes())) OR tidu_operator());

-- Figures of parks: a planner's of the own city, and those a park tells of itself, marked as such.
ALTER TABLE park_fact DROP CONSTRAINT IF EXISTS park_fact_dataset_check;
ALTER TABLE park_fact ADD CONSTRAINT park_fact_dataset_check CHECK (dataset IN ('gis-data', 'import', 'statement'));
ALTER TABLE park_fact ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON park_fact FOR SELECT USING (true);
CREATE POLICY planned ON park_fact FOR ALL
    USING (tidu_province() OR EXISTS (SELECT FROM park WHERE park.id = park_id AND tidu_plans(park.city_code)))
    WITH CHECK (tidu_province() OR EXISTS (SELECT FROM park WHERE park.id = park_id AND tidu_plans(park.city_code)));
CREATE POLICY own ON park_fact FOR ALL
    USING (dataset = 'statement' AND tidu_role() = 'park' AND park_id = ANY (tidu_scopes()))
    WITH CHECK (dataset = 'statement' AND tidu_role() = 'park' AND park_id = ANY (tidu_scopes()));

ALTER TABLE import_job ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON import_job FOR SELECT USING (tidu_province() OR account_id = tidu_user());
CREATE POLICY entered ON import_job FOR INSERT WITH CHECK (tidu_province() OR (tidu_role() = 'planner' AND account_id = tidu_user()));
CREATE POLICY removed ON import_job FOR DELETE USING (tidu_operator());

-- Accounts: administrators, and everyone their own.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON account FOR SELECT USING (tidu_operator() OR tidu_role() = 'admin' OR id = tidu_user());
CREATE POLICY entered ON account FOR INSERT WITH CHECK (tidu_operator() OR tidu_role() = 'admin');
CREATE POLICY changed ON account FOR UPDATE
    USING (tidu_operator() OR tidu_role() = 'admin' OR id = tidu_user())
    WITH CHECK (tidu_operator() OR tidu_role() = 'admin' OR id = tidu_user());

-- Nobody gives themselves rights.
CREATE FUNCTION account_rights_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (tidu_operator() OR tidu_role() = 'admin') AND NEW.state <> 'deleted'
       AND (NEW.role, NEW.scopes, NEW.state, NEW.name, NEW.oidc_issuer, NEW.oidc_subject)
           IS DISTINCT FROM (OLD.role, OLD.scopes, OLD.state, OLD.name, OLD.oidc_issuer, OLD.oidc_subject) THEN
        RAISE insufficient_privilege USING MESSAGE = 'only an administrator changes rights';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER rights_kept BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION account_rights_kept();

ALTER TABLE account_session ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account_session FOR ALL
    USING (tidu_operator() OR tidu_role() = 'admin' OR account_id = tidu_user())
    WITH CHECK (tidu_operator() OR account_id = tidu_user());
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON api_token FOR ALL
    USING (tidu_operator() OR tidu_role() = 'admin' OR account_id = tidu_user())
    WITH CHECK (tidu_operator() OR account_id = tidu_user());
ALTER TABLE sign_in_failure ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON sign_in_failure FOR ALL USING (tidu_operator());
ALTER TABLE oidc_flow ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON oidc_flow FOR ALL USING (tidu_operator());

-- Password hashes: no right on the table at all, only these three ways.
ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION tidu_credential(of_account bigint) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT hash FROM credential WHERE account_id = of_account AND tidu_role() = 'system'
$$;
CREATE FUNCTION tidu_set_credential(of_account bigint, new_hash text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (tidu_operator() OR tidu_role() = 'admin' OR of_account IS NOT DISTINCT FROM tidu_user()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'not your password';
    END IF;
    INSERT INTO credential VALUES (of_account, new_hash) ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash;
END $$;
CREATE FUNCTION tidu_drop_credential(of_account bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (tidu_operator() OR tidu_role() = 'admin' OR of_account IS NOT DISTINCT FROM tidu_user()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'not your password';
    END IF;
    DELETE FROM credential WHERE account_id = of_account;
END $$;
