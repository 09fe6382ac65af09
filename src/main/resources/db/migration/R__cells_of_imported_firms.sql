-- Which counted cells change when firms are added. A trigger that names its new rows has every one of them copied once more, so
-- an import tells the cells itself (tidu.cells_told); whoever else inserts firms has all cells counted anew. After V30, in any
-- order of landing: so this is a repeatable migration.
CREATE OR REPLACE FUNCTION enterprise_cells_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('tidu.cells_told', true), '') = '' THEN
        INSERT INTO enterprise_cell_stale VALUES (-1, -1) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS enterprise_cells_inserted ON enterprise;
CREATE TRIGGER enterprise_cells_inserted AFTER INSERT ON enterprise
    FOR EACH STATEMENT EXECUTE FUNCTION enterprise_cells_inserted();
