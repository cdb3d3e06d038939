-- Somebody of the team may say that two records are of one person, and take it back. The record that was joined keeps its
-- addresses and keys: whoever writes from them is known as before, and is shown as the person.
ALTER TABLE contact_merge ADD COLUMN by_user bigint;
ALTER TABLE contact_merge ADD COLUMN undone_at timestamptz;
-- the network has proved since what somebody said, or something else: it cannot be taken back any more
ALTER TABLE contact_merge ADD COLUMN settled boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX contact_merge_by_hand ON contact_merge (gone)
    WHERE by_user IS NOT NULL AND undone_at IS NULL AND NOT settled;
CREATE INDEX contact_parts ON contact (org_id, merged_into) WHERE merged_into IS NOT NULL;

-- The record that stands for the person whose record this is.
CREATE FUNCTION contact_person(record bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE lead_on AS (
        SELECT id, merged_into FROM contact WHERE id = record
        UNION ALL
        SELECT c.id, c.merged_into FROM contact c JOIN lead_on l ON c.id = l.merged_into
    )
    SELECT id FROM lead_on WHERE merged_into IS NULL
$$;

-- The record and all that became part of it.
CREATE FUNCTION contact_family(person bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE part AS (
        SELECT id FROM contact WHERE id = person
        UNION ALL
        SELECT c.id FROM contact c JOIN part p ON c.merged_into = p.id
    )
    SELECT id FROM part
$$;
GRANT EXECUTE ON FUNCTION contact_person(bigint), contact_family(bigint) TO nexus_hub;
