-- Users' own data: enterprises, known relocations, and the record of every import.
ALTER TABLE park ADD COLUMN dataset text NOT NULL DEFAULT 'gis-data';
ALTER TABLE park ADD COLUMN needs_review boolean NOT NULL DEFAULT false;

CREATE TABLE enterprise (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    credit_code    text UNIQUE CHECK (credit_code ~ '^[0-9A-Z]{18}$'),
    name           text NOT NULL,
    origin_code    text,
    industry       text NOT NULL,
    stage          text NOT NULL DEFAULT 'production',
    land_ha        double precision CHECK (land_ha >= 0),
    jobs           double precision CHECK (jobs >= 0),
    power_kva      double precision CHECK (power_kva >= 0),
    wastewater_tpd double precision CHECK (wastewater_tpd >= 0),
    export_share   double precision CHECK (export_share BETWEEN 0 AND 1),
    polluting      boolean,
    group_name     text,
    synthetic      boolean NOT NULL DEFAULT false,
    position       geometry(Point, 4490),
    source         text NOT NULL
);
CREATE UNIQUE INDEX enterprise_name_place ON enterprise (name, coalesce(origin_code, '')) WHERE credit_code IS NULL;
CREATE INDEX enterprise_position ON enterprise USING gist (position);

CREATE TABLE import_job (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    collection   text NOT NULL,
    file_name    text NOT NULL,
    content_hash text NOT NULL,
    state        text NOT NULL CHECK (state IN ('done', 'refused', 'dry-run', 'unchanged')),
    report       jsonb NOT NULL,
    finished_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX import_job_hash ON import_job (collection, content_hash) WHERE state = 'done';

DO $$
BEGIN
    EXECUTE 'CREATE TRIGGER enterprise_inserted AFTER INSERT ON enterprise REFERENCING NEW TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
    EXECUTE 'CREATE TRIGGER enterprise_updated AFTER UPDATE ON enterprise REFERENCING NEW TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
    EXECUTE 'CREATE TRIGGER enterprise_deleted AFTER DELETE ON enterprise REFERENCING OLD TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
END $$;
