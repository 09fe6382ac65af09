-- Firms around the parks, made by arithmetic, so that the chain criterion has something to count.
INSERT INTO enterprise (name, industry, position, synthetic, source)
SELECT 'OracleIT ' || park.id || ' ' || n, (SELECT code FROM industry WHERE length(code) = 4 AND code BETWEEN '1300' AND '4199'
                                             ORDER BY md5(code || park.id || n) LIMIT 1),
       ST_Translate(park.position, 0.004 * n, -0.003 * n), true, '合成数据（测试）'
  FROM park, generate_series(1, 24) AS n
 WHERE park.position IS NOT NULL AND left(md5(park.id), 1) < '5'
