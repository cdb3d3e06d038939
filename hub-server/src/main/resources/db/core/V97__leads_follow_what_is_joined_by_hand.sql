-- What became of each lead when the records of two people were joined by hand: how it was, and how it was made.
CREATE TABLE lead_merge (
  org_id bigint NOT NULL,
  merge_id bigint NOT NULL,
  lead_id bigint NOT NULL REFERENCES lead,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  -- which conversations were about it
  conversations bigint[] NOT NULL,
  PRIMARY KEY (merge_id, lead_id)
);
SELECT nexus_isolate('lead_merge');
