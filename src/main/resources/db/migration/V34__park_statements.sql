-- Figures that a park states of itself (园区自报). They wait until a planner of its city accepts or refuses them; only what was
-- accepted becomes a figure of the park (park_fact, dataset 'statement'), and the database itself writes it. This takes the place of
-- the table of V21, which nothing ever wrote.
DROP TABLE park_statement;
CREATE TABLE park_statement (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- No reference: what a park said outlives a reload of the parks.
    park_id     text NOT NULL,
    -- The park's city when it was said: whose planners decide. NULL: the province's.
    city_code   text,
    attribute   text NOT NULL CHECK (attribute IN (
                    'spare-land', 'industrial-land', 'floor-area', 'power', 'water', 'wastewater', 'labour',
                    'min-investment', 'min-output', 'min-tax', 'max-energy', 'max-energy-per-output',
                    'land-price', 'rent', 'wage', 'power-price')),
    value       double precision NOT NULL CHECK (value >= 0),
    as_of       date NOT NULL,
    source      text NOT NULL CHECK (source <> ''),
    state       text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'refused')),
    reason      text NOT NULL DEFAULT '',
    stated_by   bigint REFERENCES account,
    stated_at   timestamptz NOT NULL DEFAULT now(),
    reviewed_by bigint REFERENCES account,
    reviewed_at timestamptz,
    CHECK (state <> 'refused' OR reason <> '')
);
CREATE UNIQUE INDEX park_statement_pending ON park_statement (park_id, attribute, as_of) WHERE state = 'pending';
CREATE INDEX park_statement_park ON park_statement (park_id, attribute, as_of);

CREATE FUNCTION park_statement_city() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.city_code := (SELECT city_code FROM park WHERE id = NEW.park_id);
    RETURN NEW;
END $$;
CREATE TRIGGER city BEFORE INSERT ON park_statement FOR EACH ROW EXECUTE FUNCTION park_statement_city();

-- A review decides and changes nothing of what was said. What was accepted can be taken back, once.
CREATE FUNCTION park_statement_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.park_id, NEW.city_code, NEW.attribute, NEW.value, NEW.as_of, NEW.source, NEW.stated_by, NEW.stated_at)
       IS DISTINCT FROM (OLD.id, OLD.park_id, OLD.city_code, OLD.attribute, OLD.value, OLD.as_of, OLD.source, OLD.stated_by, OLD.stated_at) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a review changes nothing of a statement';
    END IF;
    IF NOT ((OLD.state = 'pending' AND NEW.state IN ('accepted', 'refused')) OR (OLD.state = 'accepted' AND NEW.state = 'refused')) THEN
        RAISE insufficient_privilege USING MESSAGE = 'this statement is decided';
    END IF;
    NEW.reviewed_by := tidu_user();
    NEW.reviewed_at := now();
    RETURN NEW;
END $$;
CREATE TRIGGER reviewed BEFORE UPDATE ON park_statement FOR EACH ROW EXECUTE FUNCTION park_statement_reviewed();

-- Of what was accepted for one attribute and day the last counts.
CREATE FUNCTION park_statement_settled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    counts park_statement;
BEGIN
    SELECT * INTO counts FROM park_statement AS s
     WHERE s.park_id = NEW.park_id AND s.attribute = NEW.attribute AND s.as_of = NEW.as_of AND s.state = 'accepted'
     ORDER BY s.reviewed_at DESC, s.id DESC LIMIT 1;
    IF counts.id IS NULL THEN
        DELETE FROM park_fact
         WHERE park_id = NEW.park_id AND attribute = NEW.attribute AND as_of = NEW.as_of AND dataset = 'statement';
    ELSE
        INSERT INTO park_fact (park_id, attribute, value, as_of, source, confidence, dataset)
        VALUES (counts.park_id, counts.attribute, counts.value, counts.as_of,
                format('园区自报（%s 提交，%s 规划人员采纳）：%s', to_char(counts.stated_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'),
                       to_char(counts.reviewed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), counts.source),
                'medium', 'statement')
        ON CONFLICT (park_id, attribute, as_of, dataset) DO UPDATE SET value = excluded.value, source = excluded.source;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER settled AFTER UPDATE OF state ON park_statement FOR EACH ROW EXECUTE FUNCTION park_statement_settled();

-- The park sees what it said, the planners of its city what waits for them; nobody else any of it.
ALTER TABLE park_statement ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON park_statement FOR SELECT USING (
    (tidu_role() = 'park' AND park_id = ANY (tidu_scopes())) OR tidu_plans(city_code));
CREATE POLICY stated ON park_statement FOR INSERT WITH CHECK (
    tidu_role() = 'park' AND park_id = ANY (tidu_scopes()) AND stated_by = tidu_user()
    AND state = 'pending' AND reason = '' AND reviewed_by IS NULL AND reviewed_at IS NULL);
CREATE POLICY decided ON park_statement FOR UPDATE USING (tidu_plans(city_code)) WITH CHECK (tidu_plans(city_code));
CREATE POLICY withdrawn ON park_statement FOR DELETE USING (
    (tidu_role() = 'park' AND park_id = ANY (tidu_scopes()) AND state = 'pending') OR tidu_operator());

-- No park account writes figures any more, and nobody writes what a park is to have said.
DROP POLICY own ON park_fact;
DROP POLICY planned ON park_fact;
CREATE POLICY planned ON park_fact FOR ALL
    USING (tidu_operator() OR (dataset <> 'statement'
           AND (tidu_province() OR EXISTS (SELECT FROM park WHERE park.id = park_id AND tidu_plans(park.city_code)))))
    WITH CHECK (tidu_operator() OR (dataset <> 'statement'
           AND (tidu_province() OR EXISTS (SELECT FROM park WHERE park.id = park_id AND tidu_plans(park.city_code)))));
