-- The version of all data is announced like a collection's, so that an answer that is in memory need not ask for it.
CREATE FUNCTION announce_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('tidu_version', 'data:' || NEW.version);
    RETURN NULL;
END $$;
CREATE TRIGGER announced AFTER UPDATE OF version ON data_version FOR EACH ROW EXECUTE FUNCTION announce_data_version();
