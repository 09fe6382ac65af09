-- Jobs (作业) on record, so that a restart of the server does not lose what became of them.
CREATE TABLE job (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL,
    state      text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    -- what the API shows when it has ended
    result     jsonb,
    -- the installation that took it on: only that one may say that it was lost
    server     text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON job (changed_at);
COMMENT ON TABLE job IS '作业 / jobs';

-- What a server had not ended when it stopped: an import whose report was written in its transaction was done, the others were rolled back.
CREATE FUNCTION end_lost_jobs(of_server text, why jsonb) RETURNS integer LANGUAGE sql AS $$
    WITH lost AS (
        UPDATE job
           SET state = CASE WHEN import_job.id IS NULL THEN 'failed' ELSE 'done' END,
               result = coalesce(import_job.report, why),
               changed_at = now()
          FROM job AS old LEFT JOIN import_job ON import_job.id = old.id
         WHERE job.id = old.id AND old.server = of_server AND old.state IN ('queued', 'running')
     RETURNING 1)
    SELECT count(*)::integer FROM lost
$$;
