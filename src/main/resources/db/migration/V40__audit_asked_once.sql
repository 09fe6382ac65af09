-- Who asks is found out once for a search, not once for each of the audit's lines: a long audit answers many times faster. Who may see
-- what stays as V22 says.
DROP POLICY seen ON audit_event;
CREATE POLICY seen ON audit_event FOR SELECT USING (
    (SELECT tidu_operator() OR tidu_role() = 'admin') OR account_id = (SELECT tidu_user())
    OR ((SELECT tidu_role() = 'planner') AND object NOT IN ('account', 'session', 'api_token', 'enterprise_contact')
        AND ((SELECT '440000' = ANY (tidu_scopes())) OR city = ANY ((SELECT tidu_scopes())::text[]))));
