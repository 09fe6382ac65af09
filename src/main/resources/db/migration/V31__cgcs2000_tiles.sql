-- Tiles in CGCS2000 degrees: two tiles side by side at level 0, as in WorldCRS84Quad. margin is a share of the tile's size.
CREATE FUNCTION tile_envelope_cgcs2000(z integer, x integer, y integer, margin double precision DEFAULT 0)
RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ST_MakeEnvelope(-180 + (x - margin) * 180 / (1 << z), 90 - (y + 1 + margin) * 180 / (1 << z),
                           -180 + (x + 1 + margin) * 180 / (1 << z), 90 - (y - margin) * 180 / (1 << z), 4490)
$$;
