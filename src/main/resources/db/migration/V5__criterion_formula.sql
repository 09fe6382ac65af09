-- A criterion tells how its measure bears on the value, by which formula, and where the formula is from.
ALTER TABLE criterion
    ADD influence      text NOT NULL DEFAULT 'positive' CHECK (influence IN ('positive', 'inverse', 'ideal', 'target')),
    ADD formula        text NOT NULL DEFAULT '',
    ADD formula_en     text NOT NULL DEFAULT '',
    ADD formula_source text NOT NULL DEFAULT '';
