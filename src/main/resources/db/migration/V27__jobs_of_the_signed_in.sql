-- Jobs are for whoever is signed in and for the server itself; their ids cannot be guessed.
ALTER TABLE job ENABLE ROW LEVEL SECURITY;
CREATE POLICY signed_in ON job USING (coalesce(current_setting('tidu.role', true), '') NOT IN ('', 'public'));
