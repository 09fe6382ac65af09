-- Named choices of weights (权重方案), each with its reason and source; a criterion that a preset does not name keeps its
-- default weight.
CREATE TABLE weight_preset (
    id           text PRIMARY KEY,
    ordinal      integer NOT NULL UNIQUE,
    name         text NOT NULL,
    name_en      text NOT NULL,
    rationale    text NOT NULL,
    rationale_en text NOT NULL,
    source       text NOT NULL
);

CREATE TABLE weight_preset_weight (
    preset    text NOT NULL REFERENCES weight_preset ON DELETE CASCADE,
    criterion text NOT NULL REFERENCES criterion ON DELETE CASCADE,
    weight    double precision NOT NULL CHECK (weight >= 0),
    PRIMARY KEY (preset, criterion)
);

DO $$
DECLARE
    collection text;
BEGIN
    FOREACH collection IN ARRAY ARRAY['weight_preset', 'weight_preset_weight'] LOOP
        EXECUTE format('CREATE TRIGGER %I_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
    END LOOP;
END $$;
