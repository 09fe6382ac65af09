-- What nodes must know of one another: who wrote last, and that accounts changed.

-- The last transaction of each session or token that wrote. A replica that has not seen it is not asked for that session.
CREATE TABLE session_write (
    via         text PRIMARY KEY,
    transaction xid8 NOT NULL,
    written_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_write_at ON session_write (written_at);

CREATE FUNCTION session_wrote() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DELETE FROM session_write WHERE written_at < now() - interval '1 day';
    INSERT INTO session_write (via, transaction) VALUES (current_setting('tidu.via'), pg_current_xact_id())
    ON CONFLICT (via) DO UPDATE SET transaction = excluded.transaction, written_at = now()
$$;
CREATE FUNCTION session_last_write(of_via text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT transaction::text FROM session_write WHERE via = of_via
$$;

-- Who somebody is may be remembered for moments; any change of accounts, tokens or sessions is announced like that of a collection.
INSERT INTO collection_version (collection) VALUES ('accounts');
INSERT INTO collection_table VALUES ('account', 'accounts'), ('account_session', 'accounts'), ('api_token', 'accounts');
CREATE FUNCTION accounts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM bump_collection_version(TG_TABLE_NAME);
    RETURN NULL;
END $$;
CREATE FUNCTION accounts_lost() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM lost) THEN
        PERFORM bump_collection_version(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER account_changed AFTER UPDATE OF role, scopes, state, must_change ON account
    FOR EACH STATEMENT EXECUTE FUNCTION accounts_changed();
CREATE TRIGGER account_lost AFTER DELETE ON account REFERENCING OLD TABLE AS lost
    FOR EACH STATEMENT EXECUTE FUNCTION accounts_lost();
CREATE TRIGGER account_session_lost AFTER DELETE ON account_session REFERENCING OLD TABLE AS lost
    FOR EACH STATEMENT EXECUTE FUNCTION accounts_lost();
CREATE TRIGGER api_token_lost AFTER DELETE ON api_token REFERENCING OLD TABLE AS lost
    FOR EACH STATEMENT EXECUTE FUNCTION accounts_lost();
