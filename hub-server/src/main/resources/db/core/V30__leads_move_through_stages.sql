-- A sales chance with one person, which moves through the stages of a pipeline.

CREATE TABLE pipeline (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  is_default boolean NOT NULL DEFAULT false
);
CREATE INDEX pipeline_of_organisation ON pipeline (org_id);
CREATE UNIQUE INDEX pipeline_default ON pipeline (org_id) WHERE is_default;
SELECT nexus_isolate('pipeline');

CREATE TABLE stage (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id bigint NOT NULL,
  pipeline_id bigint NOT NULL REFERENCES pipeline,
  key text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  phase text NOT NULL CHECK (phase IN ('open', 'won', 'lost')),
  position integer NOT NULL CHECK (position > 0),
  glyph text NOT NULL CHECK (glyph IN ('empty', 'quarter', 'half', 'dashed', 'three-quarters', 'won', 'lost')),
  UNIQUE (pipeline_id, key),
  UNIQUE (pipeline_id, position)
);
CREATE INDEX stage_of_organisation ON stage (org_id, pipeline_id, position);
SELECT nexus_isolate('stage');

CREATE TABLE lead (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id bigint NOT NULL,
  pipeline_id bigint NOT NULL REFERENCES pipeline,
  stage_id bigint NOT NULL REFERENCES stage,
  stage_since timestamptz NOT NULL,
  -- the person's name stands where no title was given
  title text,
  contact_id bigint NOT NULL,
  -- ids of the chat database: where the person last wrote
  conversation_id bigint,
  inbox_id bigint,
  owner_id bigint,
  value_cents bigint CHECK (value_cents >= 0),
  currency text NOT NULL,
  next_step text,
  next_step_on date,
  last_contact_at timestamptz,
  lost_reason text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  -- the lead this one became part of, when two records proved to be one person
  merged_into bigint REFERENCES lead,
  version integer NOT NULL DEFAULT 1,
  CHECK (merged_into IS NULL OR closed_at IS NOT NULL)
) WITH (fillfactor = 85);

-- At most one open lead of a person in a pipeline, however many messages come at once.
CREATE UNIQUE INDEX lead_open ON lead (org_id, pipeline_id, contact_id) WHERE closed_at IS NULL;
CREATE INDEX lead_of_contact ON lead (org_id, contact_id, id);
-- The columns of the board: their order, and count and value from the index alone.
CREATE INDEX lead_board ON lead (org_id, stage_id, stage_since DESC, id DESC) INCLUDE (value_cents)
  WHERE merged_into IS NULL;
SELECT nexus_isolate('lead');

-- Which lead a conversation is about now.
CREATE TABLE lead_conversation (
  org_id bigint NOT NULL,
  conversation_id bigint NOT NULL,
  lead_id bigint NOT NULL REFERENCES lead,
  PRIMARY KEY (org_id, conversation_id)
);
CREATE INDEX lead_conversation_of_lead ON lead_conversation (lead_id);
SELECT nexus_isolate('lead_conversation');

CREATE TABLE lead_stage_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id bigint NOT NULL,
  lead_id bigint NOT NULL REFERENCES lead,
  -- nothing before the first
  from_stage bigint REFERENCES stage,
  to_stage bigint NOT NULL REFERENCES stage,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  reason text
);
CREATE INDEX lead_stage_change_of_lead ON lead_stage_change (org_id, lead_id, id);
SELECT nexus_isolate('lead_stage_change');
REVOKE UPDATE, DELETE ON lead_stage_change FROM nexus_hub;
