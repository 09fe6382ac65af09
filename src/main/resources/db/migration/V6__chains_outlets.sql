-- Which industry supplies which (上下游), and the ways out to sea, air and customs (出海出境通道), each row with its source.
CREATE TABLE chain_link (
    id          text PRIMARY KEY,
    -- supplies: from_codes supply to_codes; same-chain: from_codes belong to one chain, to_codes is empty.
    relation    text NOT NULL CHECK (relation IN ('supplies', 'same-chain')),
    from_codes  text[] NOT NULL CHECK (cardinality(from_codes) > 0),
    to_codes    text[] NOT NULL CHECK ((cardinality(to_codes) > 0) = (relation = 'supplies')),
    what        text NOT NULL,
    what_en     text NOT NULL,
    -- Direct input coefficient (直接消耗系数), only where a published table gives one.
    coefficient double precision CHECK (coefficient > 0 AND coefficient < 1),
    basis       text NOT NULL CHECK (basis IN ('gbt-name', 'input-output', 'policy', 'plan', 'park-record')),
    -- stated: the text itself says who supplies whom; tidu: Tidu's own reading of it.
    reading     text NOT NULL CHECK (reading IN ('stated', 'tidu')),
    confidence  text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    quote       text NOT NULL CHECK (quote <> ''),
    source      text NOT NULL
);

CREATE TABLE outlet (
    id                text PRIMARY KEY,
    name              text NOT NULL,
    name_en           text NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('port', 'airport', 'customs')),
    region_code       text NOT NULL,
    code              text,
    park_id           text,
    position          geometry(Point, 4490) NOT NULL,
    -- listed: coordinates of a public list; geocoded, county: those of the park's record; region: a label point only.
    position_accuracy text NOT NULL CHECK (position_accuracy IN ('listed', 'geocoded', 'county', 'region')),
    position_basis    text NOT NULL,
    confidence        text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    source            text NOT NULL
);
CREATE INDEX outlet_position ON outlet USING gist (position);

DO $$
DECLARE
    collection text;
BEGIN
    FOREACH collection IN ARRAY ARRAY['chain_link', 'outlet'] LOOP
        EXECUTE format('CREATE TRIGGER %I_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
    END LOOP;
END $$;
