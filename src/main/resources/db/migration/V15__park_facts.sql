-- What parks have to offer, ask for and cost, each figure with its day and source. Not tied to park by a foreign key, so that
-- what a park committee told outlives a reload of gis-data; rows of gis-data are replaced with it.
CREATE TABLE park_fact (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    park_id    text NOT NULL,
    attribute  text NOT NULL CHECK (attribute IN (
                   'spare-land', 'industrial-land', 'floor-area', 'power', 'water', 'wastewater', 'labour',
                   'min-investment', 'min-output', 'min-tax', 'max-energy', 'max-energy-per-output',
                   'land-price', 'rent', 'wage', 'power-price')),
    value      double precision NOT NULL CHECK (value >= 0),
    as_of      date NOT NULL,
    source     text NOT NULL CHECK (source <> ''),
    confidence text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    dataset    text NOT NULL DEFAULT 'gis-data' CHECK (dataset IN ('gis-data', 'import')),
    UNIQUE (park_id, attribute, as_of, dataset)
);

-- The day the record of a park tells of; empty if its sources bear no date.
ALTER TABLE park ADD COLUMN recorded date;

-- Figures of Tidu's own convention that criteria use, as data with their reason.
CREATE TABLE convention (
    id         text PRIMARY KEY,
    value      double precision NOT NULL,
    unit       text,
    meaning    text NOT NULL,
    meaning_en text NOT NULL,
    source     text NOT NULL
);

-- The figures a firm tells of itself, beside those of V2.
ALTER TABLE enterprise
    ADD COLUMN floor_area_m2  double precision CHECK (floor_area_m2 >= 0),
    ADD COLUMN water_tpd      double precision CHECK (water_tpd >= 0),
    ADD COLUMN investment_wan double precision CHECK (investment_wan >= 0),
    ADD COLUMN output_wan     double precision CHECK (output_wan >= 0),
    ADD COLUMN tax_wan        double precision CHECK (tax_wan >= 0),
    ADD COLUMN energy_tce     double precision CHECK (energy_tce >= 0),
    ADD COLUMN functions      text[] NOT NULL DEFAULT '{}';

DO $$
DECLARE
    collection text;
BEGIN
    FOREACH collection IN ARRAY ARRAY['park_fact', 'convention'] LOOP
        EXECUTE format('CREATE TRIGGER %I_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
    END LOOP;
END $$;
