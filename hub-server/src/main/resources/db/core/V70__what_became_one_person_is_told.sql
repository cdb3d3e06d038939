-- The records that a person's record took in, for the history of the person.
CREATE INDEX contact_merge_into ON contact_merge (org_id, kept);
