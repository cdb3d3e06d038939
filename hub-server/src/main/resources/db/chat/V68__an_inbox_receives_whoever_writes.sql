-- What an inbox says and does by itself when somebody writes.
CREATE TABLE reception (
    inbox_id bigint   PRIMARY KEY REFERENCES inbox (id),
    org_id   bigint   NOT NULL,
    greeting text     NOT NULL DEFAULT '',
    away     text     NOT NULL DEFAULT '',
    giving   text     NOT NULL DEFAULT 'nobody' CHECK (giving IN ('nobody', 'member', 'turns')),
    -- who may be given a conversation, in the order in which an administrator named them
    members  bigint[] NOT NULL DEFAULT '{}'
);
SELECT nexus_isolate('reception');

-- When somebody is there, in minutes after midnight by the organisation's clock; without any, always.
CREATE TABLE opening_hours (
    inbox_id bigint   NOT NULL REFERENCES inbox (id),
    org_id   bigint   NOT NULL,
    -- 1 is Monday
    day      smallint NOT NULL CHECK (day BETWEEN 1 AND 7),
    opens    smallint NOT NULL CHECK (opens >= 0),
    closes   smallint NOT NULL CHECK (closes > opens AND closes <= 1440),
    PRIMARY KEY (inbox_id, day, opens)
);
SELECT nexus_isolate('opening_hours');

CREATE TABLE holiday (
    inbox_id bigint NOT NULL REFERENCES inbox (id),
    org_id   bigint NOT NULL,
    day      date   NOT NULL,
    name     text   NOT NULL DEFAULT '',
    PRIMARY KEY (inbox_id, day)
);
SELECT nexus_isolate('holiday');

-- What was said by itself in a conversation: nobody is told the same again and again.
CREATE TABLE reception_said (
    conversation_id bigint PRIMARY KEY,
    org_id          bigint NOT NULL,
    greeted_at      timestamptz,
    away_at         timestamptz
);
SELECT nexus_isolate('reception_said');
