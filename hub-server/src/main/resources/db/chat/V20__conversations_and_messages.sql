-- What is said with one person, or in one group, through one inbox.
CREATE TABLE conversation (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id           bigint      NOT NULL,
    inbox_id         bigint      NOT NULL,
    -- nobody's for a group
    contact_id       bigint,
    kind             text        NOT NULL CHECK (kind IN ('person', 'group')),
    subject          text        NOT NULL DEFAULT '',
    -- the key by which the network itself last named the chat; empty until it did
    chat_key         text        NOT NULL DEFAULT '',
    status           text        NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'resolved')),
    assignee_id      bigint,
    unread           integer     NOT NULL DEFAULT 0 CHECK (unread >= 0),
    first_unread_id  bigint,
    waiting_since    timestamptz,
    -- the list's order: when something last arrived or was written
    active_at        timestamptz NOT NULL,
    last_message_id  bigint,
    last_at          timestamptz,
    last_envelope_ms bigint      NOT NULL DEFAULT 0,
    last_preview     text        NOT NULL DEFAULT '',
    last_kind        text        NOT NULL DEFAULT '',
    last_direction   text        NOT NULL DEFAULT '',
    last_status      text,
    last_author      text,
    lead_id          bigint,
    stage_id         bigint,
    created_at       timestamptz NOT NULL,
    CHECK ((kind = 'person') = (contact_id IS NOT NULL))
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX conversation_of_person ON conversation (inbox_id, contact_id) WHERE kind = 'person';
CREATE UNIQUE INDEX conversation_of_group ON conversation (inbox_id, chat_key) WHERE kind = 'group';
CREATE INDEX conversation_of_contact ON conversation (org_id, contact_id);
CREATE INDEX conversation_list ON conversation (org_id, status, active_at, id);
CREATE INDEX conversation_list_of_assignee ON conversation (org_id, assignee_id, status, active_at, id);
CREATE INDEX conversation_list_of_inbox ON conversation (org_id, inbox_id, status, active_at, id);
SELECT nexus_isolate('conversation');

-- The counts beside the lists, kept by the rows themselves. Each connection adds to its own line: no waiting.
CREATE TABLE conversation_tally (
    org_id        bigint  NOT NULL,
    status        text    NOT NULL,
    -- 0 for nobody
    assignee_id   bigint  NOT NULL,
    line          integer NOT NULL,
    conversations bigint  NOT NULL,
    unread        bigint  NOT NULL,
    PRIMARY KEY (org_id, status, assignee_id, line)
) WITH (fillfactor = 50);
SELECT nexus_isolate('conversation_tally');

CREATE FUNCTION conversation_tally_add(org bigint, of_status text, of_assignee bigint, amount integer, unread_too boolean)
    RETURNS void LANGUAGE sql AS $$
    INSERT INTO conversation_tally AS t (org_id, status, assignee_id, line, conversations, unread)
    VALUES (org, of_status, coalesce(of_assignee, 0), pg_backend_pid() % 64, amount,
            CASE WHEN unread_too THEN amount ELSE 0 END)
    ON CONFLICT (org_id, status, assignee_id, line) DO UPDATE
        SET conversations = t.conversations + excluded.conversations, unread = t.unread + excluded.unread
$$;

GRANT EXECUTE ON FUNCTION conversation_tally_add TO nexus_hub;

CREATE FUNCTION conversation_tally_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM conversation_tally_add(OLD.org_id, OLD.status, OLD.assignee_id, -1, OLD.unread > 0);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM conversation_tally_add(NEW.org_id, NEW.status, NEW.assignee_id, 1, NEW.unread > 0);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER conversation_tally_enters AFTER INSERT OR DELETE ON conversation
    FOR EACH ROW EXECUTE FUNCTION conversation_tally_follow();
CREATE TRIGGER conversation_tally_moves AFTER UPDATE ON conversation
    FOR EACH ROW
    WHEN (OLD.status <> NEW.status OR OLD.assignee_id IS DISTINCT FROM NEW.assignee_id
        OR (OLD.unread > 0) <> (NEW.unread > 0))
    EXECUTE FUNCTION conversation_tally_follow();

-- Where the addresses of an inbox lead: known senders are resolved here alone.
CREATE TABLE address (
    org_id          bigint NOT NULL,
    inbox_id        bigint NOT NULL,
    scheme          text   NOT NULL,
    value           text   NOT NULL,
    conversation_id bigint NOT NULL REFERENCES conversation (id),
    contact_id      bigint,
    PRIMARY KEY (inbox_id, scheme, value)
);
CREATE INDEX address_of_conversation ON address (org_id, conversation_id);
SELECT nexus_isolate('address');

-- What groups are called, told apart from their messages.
CREATE TABLE group_name (
    org_id   bigint NOT NULL,
    inbox_id bigint NOT NULL,
    value    text   NOT NULL,
    name     text   NOT NULL,
    PRIMARY KEY (inbox_id, value)
);
SELECT nexus_isolate('group_name');

-- What lists show of a person; follows the contact of the core database by its events.
CREATE TABLE contact_card (
    org_id        bigint NOT NULL,
    contact_id    bigint NOT NULL,
    name          text   NOT NULL,
    phone         text,
    photo_file_id bigint,
    PRIMARY KEY (org_id, contact_id)
);
SELECT nexus_isolate('contact_card');

-- Two conversations that proved to be with one person: old links still lead on.
CREATE TABLE conversation_merge (
    org_id bigint      NOT NULL,
    gone   bigint      NOT NULL,
    kept   bigint      NOT NULL REFERENCES conversation (id),
    at     timestamptz NOT NULL,
    PRIMARY KEY (org_id, gone)
);
SELECT nexus_isolate('conversation_merge');

CREATE TABLE message (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id          bigint      NOT NULL,
    conversation_id bigint      NOT NULL,
    inbox_id        bigint      NOT NULL,
    direction       text        NOT NULL CHECK (direction IN ('in', 'out', 'note', 'system')),
    author_kind     text        NOT NULL CHECK (author_kind IN ('contact', 'user', 'phone', 'system')),
    author_id       bigint,
    author_name     text        NOT NULL DEFAULT '',
    kind            text        NOT NULL,
    body            text,
    -- place, cards, call, the provider's word for what cannot be shown
    content         jsonb,
    -- the thread's order is (sent_at, envelope_ms, id)
    sent_at         timestamptz NOT NULL,
    envelope_ms     bigint      NOT NULL,
    arrived_at      timestamptz NOT NULL,
    late            boolean     NOT NULL DEFAULT false,
    status          text CHECK (status IN ('queued', 'sending', 'sent', 'delivered', 'read', 'played', 'failed', 'unknown')),
    failure_code    text,
    failure_reason  text,
    attempts        integer     NOT NULL DEFAULT 0,
    bare_id         text,
    provider_id     text,
    quote_bare_id   text,
    quote           jsonb,
    client_key      text,
    edited_at       timestamptz,
    revoked_at      timestamptz,
    view_once       boolean     NOT NULL DEFAULT false,
    forwarded       boolean     NOT NULL DEFAULT false,
    -- the same id was already taken by another person's message
    same_id_twin    boolean     NOT NULL DEFAULT false,
    CHECK ((direction = 'out') = (status IS NOT NULL))
);
CREATE INDEX message_thread ON message (org_id, conversation_id, sent_at, envelope_ms, id);
CREATE UNIQUE INDEX message_of_client ON message (org_id, conversation_id, client_key) WHERE client_key IS NOT NULL;
-- sent, or on its way, under an id nobody knows yet
CREATE INDEX message_without_id ON message (org_id, conversation_id, id) WHERE direction = 'out' AND bare_id IS NULL;
SELECT nexus_isolate('message');

-- What makes a message the same message. Not partitioned, ever: the one place of uniqueness.
CREATE TABLE message_key (
    org_id          bigint      NOT NULL,
    inbox_id        bigint      NOT NULL,
    from_me         boolean     NOT NULL,
    provider_id     text        NOT NULL,
    -- the chat of a message whose id was already taken by another person's; empty for all others
    twin            text        NOT NULL DEFAULT '',
    conversation_id bigint      NOT NULL,
    message_id      bigint      NOT NULL,
    sent_at         timestamptz NOT NULL,
    PRIMARY KEY (inbox_id, provider_id, from_me, twin)
);
CREATE INDEX message_key_of_message ON message_key (org_id, message_id);
SELECT nexus_isolate('message_key');

-- Receipts, edits, revokes and reactions that came before their message.
CREATE TABLE orphan (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      bigint      NOT NULL,
    inbox_id    bigint      NOT NULL,
    provider_id text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('ack', 'edit', 'revoke', 'reaction')),
    from_me     boolean     NOT NULL,
    detail      jsonb       NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX orphan_of_message ON orphan (inbox_id, provider_id);
SELECT nexus_isolate('orphan');

-- What an edited message said before.
CREATE TABLE message_version (
    org_id     bigint      NOT NULL,
    message_id bigint      NOT NULL,
    version    integer     NOT NULL,
    body       text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (message_id, version)
);
SELECT nexus_isolate('message_version');

-- One reaction per person and message.
CREATE TABLE reaction (
    org_id      bigint      NOT NULL,
    message_id  bigint      NOT NULL,
    -- me for the own account, them for the other person, an address in a group
    reactor     text        NOT NULL,
    emoji       text        NOT NULL,
    author_name text        NOT NULL DEFAULT '',
    author_kind text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (message_id, reactor)
);
SELECT nexus_isolate('reaction');

-- The file of a message, on its way or here.
CREATE TABLE attachment (
    message_id bigint   PRIMARY KEY,
    org_id     bigint   NOT NULL,
    kind       text     NOT NULL CHECK (kind IN ('image', 'voice', 'audio', 'video', 'document', 'sticker')),
    state      text     NOT NULL CHECK (state IN ('pending', 'ready', 'failed')),
    reason     text,
    file_id    bigint,
    name       text     NOT NULL DEFAULT '',
    mime       text     NOT NULL DEFAULT '',
    size       bigint   NOT NULL DEFAULT 0,
    width      integer,
    height     integer,
    seconds    integer,
    -- where the provider has it
    source     jsonb,
    tries      integer  NOT NULL DEFAULT 0,
    CHECK ((state = 'ready') = (file_id IS NOT NULL))
);
SELECT nexus_isolate('attachment');

-- What somebody began to write and has not sent.
CREATE TABLE draft (
    org_id          bigint      NOT NULL,
    conversation_id bigint      NOT NULL REFERENCES conversation (id),
    user_id         bigint      NOT NULL,
    body            text        NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (conversation_id, user_id)
);
SELECT nexus_isolate('draft');
