-- An imported park is its own record: what its file said stands in its row, and not in a second row for each.
ALTER TABLE park
    -- Where an imported park comes from, and the row of its file; empty for parks of gis-data, whose records say it.
    ADD COLUMN source       text,
    ADD COLUMN source_row   integer,
    -- Names it was imported under before.
    ADD COLUMN former_names text[] NOT NULL DEFAULT '{}';

UPDATE park
   SET source = r.source, source_row = greatest(r.ordinal - 100000, 0),
       former_names = CASE WHEN r.name = park.name THEN '{}' ELSE ARRAY[r.name] END
  FROM park_record AS r
 WHERE r.id = park.id AND park.dataset = 'import';
DELETE FROM park_record AS r USING park WHERE r.park_id = park.id AND park.dataset = 'import';

-- The source list of gis-data alone; every row, also those that are an old name of another park.
ALTER TABLE park_record RENAME TO park_listing;
ALTER INDEX park_record_pkey RENAME TO park_listing_pkey;
ALTER INDEX park_record_park RENAME TO park_listing_park;

-- The records of all parks, listed and imported.
CREATE VIEW park_record AS
SELECT id, park_id, ordinal, name, aliases, alias_note, same_as_basis, assessments, source, confidence FROM park_listing
 UNION ALL
SELECT id, id, 100000 + source_row, name, former_names, NULL, NULL, '{}', source, confidence FROM park WHERE source IS NOT NULL;
