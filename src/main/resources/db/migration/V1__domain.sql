-- Tidu's first tables. Geometry is stored in CGCS2000 (EPSG:4490), longitude first.
CREATE EXTENSION IF NOT EXISTS postgis;

-- One number that goes up in the same transaction as any change of rows (dataVersion in the API).
CREATE TABLE data_version (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version     bigint NOT NULL,
    changed_by  xid8,
    changed_at  timestamptz NOT NULL DEFAULT now()
);
INSERT INTO data_version (version) VALUES (0);

-- What was loaded from gis-data, by content hash, so that loading twice changes nothing.
CREATE TABLE dataset (
    name         text PRIMARY KEY,
    content_hash text NOT NULL,
    row_counts   text NOT NULL,
    loaded_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE region (
    code     text NOT NULL CHECK (code ~ '^44[0-9]{4}$'),
    level    text NOT NULL CHECK (level IN ('city', 'county')),
    name     text NOT NULL,
    name_en  text NOT NULL,
    parent   text NOT NULL,
    zone     text NOT NULL CHECK (zone IN ('PRD', 'EAST', 'WEST', 'NORTH')),
    circle   text CHECK (circle IN ('GFZ', 'SDH', 'ZZJ')),
    source   text NOT NULL,
    geom     geometry(MultiPolygon, 4490) NOT NULL CHECK (ST_IsValid(geom)),
    -- The territory without the Dongsha reefs (parts east of 115.5 E and south of 21.5 N): they stay in geom,
    -- and stay out of labels, extents and areas.
    mainland geometry(MultiPolygon, 4490) NOT NULL,
    label    geometry(Point, 4490) NOT NULL,
    area_km2 double precision NOT NULL,
    PRIMARY KEY (level, code)
);
CREATE INDEX region_geom ON region USING gist (geom);

CREATE TABLE industry (
    code    text PRIMARY KEY,
    level   text NOT NULL CHECK (level IN ('section', 'division', 'group', 'class')),
    section text NOT NULL,
    parent  text REFERENCES industry,
    name    text NOT NULL,
    name_en text,
    source  text NOT NULL
);

-- Policy and park wording mapped to GB/T 4754 codes, each with the reason.
CREATE TABLE industry_word (
    word      text PRIMARY KEY,
    word_en   text NOT NULL,
    codes     text[] NOT NULL,
    reason    text NOT NULL,
    reason_en text NOT NULL,
    basis     text NOT NULL,
    source    text NOT NULL
);

CREATE TABLE park (
    id                text PRIMARY KEY,
    name              text NOT NULL,
    city_code         text NOT NULL,
    county_codes      text[] NOT NULL,
    place_note        text,
    partner_words     text,
    partner_codes     text[] NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('transfer', 'demonstration', 'specialised', 'cooperative',
                                                    'development-zone', 'htz', 'etdz', 'customs', 'major-platform')),
    level             text NOT NULL CHECK (level IN ('national', 'provincial', 'other')),
    established       date,
    established_text  text,
    approved_area_ha  double precision CHECK (approved_area_ha > 0),
    -- catalogue: approved area of the 2018 national catalogue; reported: a planned or total area from a report.
    area_basis        text CHECK (area_basis IN ('catalogue', 'reported')),
    industry_words    text[] NOT NULL,
    position          geometry(Point, 4490),
    position_accuracy text NOT NULL CHECK (position_accuracy IN ('surveyed', 'geocoded', 'county', 'none')),
    position_basis    text NOT NULL,
    -- A disc of the approved area around the position, clipped to the host counties: approximate, never surveyed.
    outline           geometry(Geometry, 4490),
    confidence        text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    CHECK ((position IS NULL) = (position_accuracy = 'none'))
);
CREATE INDEX park_position ON park USING gist (position);

-- Every row of the source list, also those that are an old name of another park.
CREATE TABLE park_record (
    id             text PRIMARY KEY,
    park_id        text NOT NULL REFERENCES park ON DELETE CASCADE,
    ordinal        integer NOT NULL,
    name           text NOT NULL,
    aliases        text[] NOT NULL,
    alias_note     text,
    same_as_basis  text,
    assessments    text[] NOT NULL,
    source         text NOT NULL,
    confidence     text NOT NULL
);
CREATE INDEX park_record_park ON park_record (park_id);

CREATE TABLE guidance_document (
    id                text PRIMARY KEY,
    title             text NOT NULL,
    number            text,
    issuer            text,
    issued            date NOT NULL,
    issued_precision  text NOT NULL CHECK (issued_precision IN ('day', 'month', 'year')),
    valid_from        date NOT NULL,
    valid_to          date CHECK (valid_to >= valid_from),
    validity_basis    text NOT NULL,
    validity_basis_en text NOT NULL,
    policy_file       text,
    source            text NOT NULL
);

CREATE TABLE guidance_rule (
    id             text PRIMARY KEY,
    ordinal        integer NOT NULL UNIQUE,
    document       text NOT NULL REFERENCES guidance_document,
    clause         text NOT NULL,
    clause_label   text NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('pairing', 'encouraged', 'restricted', 'prohibited', 'specialise')),
    quote          text NOT NULL CHECK (quote <> ''),
    sources        text[] NOT NULL,
    targets        text[] NOT NULL,
    target_parks   text[] NOT NULL,
    target_kinds   text[] NOT NULL,
    industry_words text[] NOT NULL,
    industry_codes text[] NOT NULL,
    stages         text[] NOT NULL,
    conditions     text[] NOT NULL,
    role           text NOT NULL CHECK (role IN ('selection', 'context')),
    confidence     text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    note           text,
    note_en        text,
    source         text NOT NULL,
    policy_file    text
);
CREATE INDEX guidance_rule_sources ON guidance_rule USING gin (sources);
CREATE INDEX guidance_rule_targets ON guidance_rule USING gin (targets);

-- The criteria of matching with their default weights and the reason for each.
CREATE TABLE criterion (
    id           text PRIMARY KEY,
    ordinal      integer NOT NULL UNIQUE,
    name         text NOT NULL,
    name_en      text NOT NULL,
    weight       double precision NOT NULL CHECK (weight >= 0),
    rationale    text NOT NULL,
    rationale_en text NOT NULL,
    source       text NOT NULL
);

-- Bumps data_version once per transaction, and only when rows really changed.
CREATE FUNCTION bump_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM changed) THEN
        UPDATE data_version
           SET version = version + 1, changed_by = pg_current_xact_id(), changed_at = now()
         WHERE changed_by IS DISTINCT FROM pg_current_xact_id();
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    collection text;
BEGIN
    FOREACH collection IN ARRAY ARRAY['region', 'industry', 'industry_word', 'park', 'park_record',
                                      'guidance_document', 'guidance_rule', 'criterion'] LOOP
        EXECUTE format('CREATE TRIGGER %I_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
        EXECUTE format('CREATE TRIGGER %I_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                        FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', collection, collection);
    END LOOP;
END $$;
