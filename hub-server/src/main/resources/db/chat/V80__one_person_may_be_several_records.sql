-- Who a record is shown as, where somebody of the team joined it to another one.
ALTER TABLE contact_card ADD COLUMN person_id bigint;
CREATE INDEX contact_card_of_person ON contact_card (org_id, person_id) WHERE person_id IS NOT NULL;
