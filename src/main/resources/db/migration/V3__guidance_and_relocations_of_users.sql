-- Guidance that users import stands beside that of gis-data and outlives its reload; known relocations are users' own.
ALTER TABLE guidance_document ADD COLUMN dataset text NOT NULL DEFAULT 'gis-data';
ALTER TABLE guidance_rule ADD COLUMN dataset text NOT NULL DEFAULT 'gis-data';

-- A known move of an enterprise (企业转移案例): from where, of which industry, to where, by whose report.
CREATE TABLE relocation (
    id               text PRIMARY KEY,
    -- Cases of one event count once.
    event_id         text NOT NULL,
    enterprise       text NOT NULL,
    -- GB/T 2260 code of the county, or of the city where the county is not known.
    origin_code      text NOT NULL CHECK (origin_code ~ '^44[0-9]{4}$'),
    origin_place     text,
    industry_words   text,
    industry_codes   text[] NOT NULL CHECK (cardinality(industry_codes) > 0),
    stage            text CHECK (stage IN ('production', 'whole', 'expansion', 'outsourcing')),
    destination_code text NOT NULL CHECK (destination_code ~ '^44[0-9]{4}$'),
    special_zone     text,
    destination_park text,
    -- The park that destination_park names, where it names one of ours.
    park_id          text,
    year             integer CHECK (year BETWEEN 1978 AND 2100),
    year_basis       text,
    confidence       text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    use_tier         text,
    source_title     text NOT NULL,
    source_url       text,
    quote            text,
    -- The file it was imported from.
    imported_from    text NOT NULL
);
CREATE INDEX relocation_origin ON relocation (origin_code);
CREATE INDEX relocation_destination ON relocation (destination_code);

DO $$
BEGIN
    EXECUTE 'CREATE TRIGGER relocation_inserted AFTER INSERT ON relocation REFERENCING NEW TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
    EXECUTE 'CREATE TRIGGER relocation_updated AFTER UPDATE ON relocation REFERENCING NEW TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
    EXECUTE 'CREATE TRIGGER relocation_deleted AFTER DELETE ON relocation REFERENCING OLD TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
END $$;
