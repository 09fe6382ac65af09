-- Firms of one industry are asked for by lists, OGC items and their counts: without this each of them reads every firm.
CREATE INDEX enterprise_industry ON enterprise (industry);
