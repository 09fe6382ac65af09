-- Names of editions of policy (政策版本). An edition begins on the day its opening document takes effect: days are not kept here.
CREATE TABLE policy_edition (
    id         text PRIMARY KEY,
    name       text NOT NULL,
    name_en    text NOT NULL,
    opens_with text NOT NULL UNIQUE REFERENCES guidance_document ON DELETE CASCADE,
    source     text NOT NULL
);

DO $$
BEGIN
    EXECUTE 'CREATE TRIGGER policy_edition_inserted AFTER INSERT ON policy_edition REFERENCING NEW TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
    EXECUTE 'CREATE TRIGGER policy_edition_updated AFTER UPDATE ON policy_edition REFERENCING NEW TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
    EXECUTE 'CREATE TRIGGER policy_edition_deleted AFTER DELETE ON policy_edition REFERENCING OLD TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
END $$;
