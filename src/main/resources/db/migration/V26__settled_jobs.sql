-- What became of a job whose connection to the database was lost: the report of an import is written in its own transaction.
CREATE FUNCTION settle_job(of_job uuid, why jsonb) RETURNS text LANGUAGE sql AS $$
    UPDATE job
       SET state = CASE WHEN import_job.id IS NULL THEN 'failed' ELSE 'done' END,
           result = coalesce(import_job.report, why),
           changed_at = now()
      FROM job AS old LEFT JOIN import_job ON import_job.id = old.id
     WHERE job.id = old.id AND old.id = of_job
 RETURNING job.state
$$;
