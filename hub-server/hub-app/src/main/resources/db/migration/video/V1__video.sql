-- The room of a ticket; it is locked by whoever changes it. Its phase follows from the ticket: shown is only what the
-- version last told of the ticket. missed_since is set while the citizen of a session is away.
create table room (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    ticket_id       uuid not null unique references ticket on delete cascade,
    version         bigint not null default 0,
    shown           text not null default '',
    photo_id        uuid,
    photo_state     text,
    missed_since    timestamptz,
    opened_at       timestamptz not null,
    closed_at       timestamptz
);
create index room_missed on room (missed_since) where missed_since is not null;
create index room_open on room (id) where closed_at is null;
create index room_closed on room (closed_at) where closed_at is not null;

-- Who may come in, is in, or was in. node and connection are null while nobody is connected.
create table room_participant (
    id             uuid primary key,
    room_id        uuid not null references room on delete cascade,
    position       integer not null,
    role           text not null,
    staff_id       uuid references staff,
    invited_by     uuid references staff,
    name           text not null,
    standing       text not null,
    came           boolean not null,
    node           uuid,
    connection     text,
    away_since     timestamptz,
    camera         boolean not null,
    microphone     boolean not null,
    screen_stream  text,
    quality        text not null,
    test_camera    text,
    test_microphone text,
    test_speaker   text,
    calls_for_help boolean not null,
    unique (room_id, position),
    unique (room_id, staff_id)
);
create index room_participant_staff on room_participant (staff_id) where staff_id is not null;
create index room_participant_node on room_participant (node) where node is not null;

create table room_chat (
    room_id        uuid not null references room on delete cascade,
    id             uuid not null,
    participant_id uuid not null references room_participant on delete cascade,
    position       bigint generated always as identity,
    at             timestamptz not null,
    text           text not null,
    primary key (room_id, id)
);

-- The hub nodes that hold connections; one that stops renewing its lease is dead.
create table room_node (
    id          uuid primary key,
    alive_until timestamptz not null
);
