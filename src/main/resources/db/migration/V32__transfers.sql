-- The flows of a plan (转移流向), written by whoever makes plans and shown on the map once they are published. One row for an
-- origin, a host and a division of GB/T 4754.
CREATE TABLE transfer_flow (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan             text NOT NULL CHECK (plan ~ '^[A-Za-z0-9_.-]{1,64}$'),
    origin_code      text NOT NULL CHECK (origin_code ~ '^44[0-9]{4}$'),
    destination_code text NOT NULL CHECK (destination_code ~ '^44[0-9]{4}$'),
    park_id          text,
    industry         text NOT NULL CHECK (industry ~ '^[0-9]{2}$'),
    enterprises      integer NOT NULL CHECK (enterprises > 0),
    -- A draft is nobody's to see on the map.
    published        boolean NOT NULL DEFAULT false,
    source           text NOT NULL CHECK (source <> '')
);
CREATE UNIQUE INDEX transfer_flow_one ON transfer_flow (plan, origin_code, destination_code, coalesce(park_id, ''), industry);

INSERT INTO collection_table VALUES ('relocation', 'transfers'), ('transfer_flow', 'transfers');

DO $$
BEGIN
    EXECUTE 'CREATE TRIGGER transfer_flow_inserted AFTER INSERT ON transfer_flow REFERENCING NEW TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
    EXECUTE 'CREATE TRIGGER transfer_flow_updated AFTER UPDATE ON transfer_flow REFERENCING NEW TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
    EXECUTE 'CREATE TRIGGER transfer_flow_deleted AFTER DELETE ON transfer_flow REFERENCING OLD TABLE AS changed
             FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()';
END $$;
