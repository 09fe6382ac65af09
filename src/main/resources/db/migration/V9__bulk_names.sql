-- Names are compared here only for being the same, and byte by byte that takes a fraction of what a locale takes.
DROP INDEX enterprise_name_place;
CREATE UNIQUE INDEX enterprise_name_place ON enterprise (name COLLATE "C", (coalesce(origin_code, '')) COLLATE "C")
 WHERE credit_code IS NULL;
