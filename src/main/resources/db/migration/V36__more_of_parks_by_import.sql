-- An import that says a known park's place, kind, level or day of approval changes it: kept as users' changes to gis-data too.
INSERT INTO own_change_field (collection, field, label) VALUES
    ('park', 'city_code', '所在市'), ('park', 'county_codes', '所在县区'), ('park', 'kind', '类别'), ('park', 'level', '级别'),
    ('park', 'established', NULL), ('park', 'established_text', '批准时间');
