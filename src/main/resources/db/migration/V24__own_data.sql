-- Organizers can be named by firms that consent, though accounts are not to be listed.
CREATE FUNCTION tidu_organizer_id(called text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT id::text FROM account
     WHERE name = called AND role = 'organizer' AND state = 'active' AND tidu_role() IN ('enterprise', 'planner', 'admin', 'local', 'system')
$$;
CREATE FUNCTION tidu_organizer_name(of_account text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT name FROM account WHERE id::text = of_account AND role = 'organizer'
$$;

-- Takes out what an account entered of people, and the firms that it alone brought in; with them go their contacts, consents and
-- leads. Firms of a credit code that another account answers for stay theirs.
CREATE FUNCTION tidu_forget(of_account bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT (tidu_operator() OR tidu_role() = 'admin' OR of_account IS NOT DISTINCT FROM tidu_user()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'not your account';
    END IF;
    DELETE FROM enterprise_contact WHERE entered_by = of_account;
    UPDATE enterprise SET owner_id = NULL
     WHERE owner_id = of_account
       AND EXISTS (SELECT FROM account AS other WHERE other.id <> of_account AND other.state = 'active' AND credit_code = ANY (other.scopes));
    DELETE FROM enterprise WHERE owner_id = of_account;
END $$;

-- What people are called is theirs: the audit keeps a hash, and shows the present name while there is one.
DROP TRIGGER IF EXISTS audited_insert ON account;
DROP TRIGGER IF EXISTS audited_update ON account;
DROP TRIGGER IF EXISTS audited_delete ON account;
