-- Synthetic figures for two parks of three, so that capacity, standards and prices are looked at too.
INSERT INTO park_fact (park_id, attribute, value, as_of, source, confidence, dataset)
SELECT id, attribute, least + (hashtext(id || attribute)::bigint + 2147483648) % 1000 / 1000.0 * (most - least),
       day, '合成数据（测试）', 'low', 'import'
  FROM park, (VALUES ('spare-land', 1, 60, date '2024-03-01'), ('power', 500, 9000, date '2024-03-01'),
                     ('power', 500, 9000, date '2026-03-01'), ('labour', 100, 5000, date '2026-01-01'),
                     ('min-investment', 50, 300, date '2024-03-01'), ('min-output', 100, 500, date '2026-01-01'),
                     ('land-price', 5, 60, date '2024-03-01'), ('wage', 3000, 8000, date '2026-01-01'),
                     ('power-price', 0.5, 1, date '2026-01-01')) AS figure (attribute, least, most, day)
 WHERE (hashtext(attribute || id)::bigint + 2147483648) % 3 < 2
