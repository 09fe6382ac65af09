-- A park asks a firm that shows itself to it to show its contacts too (请求联系方式). The firm grants it, which is a consent, or declines.
CREATE TABLE contact_request (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enterprise_id bigint NOT NULL REFERENCES enterprise ON DELETE CASCADE,
    park_id       text NOT NULL,
    message       text NOT NULL DEFAULT '',
    state         text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'granted', 'declined')),
    asked_by      bigint REFERENCES account,
    asked_at      timestamptz NOT NULL DEFAULT now(),
    answered_at   timestamptz
);
CREATE UNIQUE INDEX contact_request_pending ON contact_request (enterprise_id, park_id) WHERE state = 'pending';
CREATE INDEX contact_request_park ON contact_request (park_id);

-- An answer changes nothing of what was asked, and is given once.
CREATE FUNCTION contact_request_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.enterprise_id, NEW.park_id, NEW.message, NEW.asked_by, NEW.asked_at)
       IS DISTINCT FROM (OLD.id, OLD.enterprise_id, OLD.park_id, OLD.message, OLD.asked_by, OLD.asked_at)
       OR OLD.state <> 'pending' OR NEW.state = 'pending' THEN
        RAISE insufficient_privilege USING MESSAGE = 'a request is answered once, and not changed';
    END IF;
    NEW.answered_at := now();
    RETURN NEW;
END $$;
CREATE TRIGGER answered BEFORE UPDATE ON contact_request FOR EACH ROW EXECUTE FUNCTION contact_request_answered();

-- The park that asks and the firm that is asked; planners have no part in it.
ALTER TABLE contact_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON contact_request FOR SELECT USING (
    (tidu_role() = 'park' AND park_id = ANY (tidu_scopes())) OR tidu_owns_firm(enterprise_id) OR tidu_operator());
CREATE POLICY asked ON contact_request FOR INSERT WITH CHECK (
    tidu_role() = 'park' AND park_id = ANY (tidu_scopes()) AND asked_by = tidu_user() AND state = 'pending' AND answered_at IS NULL
    AND (EXISTS (SELECT FROM enterprise_consent AS c
                  WHERE c.enterprise_id = contact_request.enterprise_id AND c.grantee_kind = 'park' AND c.grantee = contact_request.park_id)
         OR EXISTS (SELECT FROM park_lead AS l
                     WHERE l.enterprise_id = contact_request.enterprise_id AND l.park_id = contact_request.park_id
                       AND l.state <> 'withdrawn')));
CREATE POLICY answered ON contact_request FOR UPDATE USING (tidu_owns_firm(enterprise_id)) WITH CHECK (tidu_owns_firm(enterprise_id));
CREATE POLICY removed ON contact_request FOR DELETE USING (tidu_operator());

-- What people write to one another may name people: the audit, which nobody can shorten, keeps a hash of it.
DROP TRIGGER IF EXISTS audited_insert ON park_lead;
DROP TRIGGER IF EXISTS audited_update ON park_lead;
DROP TRIGGER IF EXISTS audited_delete ON park_lead;
