-- The row that a writer locks before it touches anything in a line; the version counts the line's changes.
create table line_state (
    line_id         uuid primary key references line,
    organisation_id uuid not null references organisation,
    version         bigint not null default 0
);

-- The last number given for a branch, prefix and local day.
create table ticket_number (
    branch_id uuid not null references branch,
    prefix    text not null,
    day       date not null,
    last      integer not null,
    primary key (branch_id, prefix, day)
);

-- What is going on at a service point; expert_id is null where it is closed, and always for a booth.
create table point_state (
    point_id        uuid primary key references service_point,
    organisation_id uuid not null references organisation,
    branch_id       uuid not null references branch,
    kind            text not null,
    expert_id       uuid references staff,
    lines           uuid[] not null default '{}',
    opened_at       timestamptz,
    unique (expert_id)
);

create table ticket (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    branch_id       uuid not null references branch,
    service_id      uuid not null references public_service,
    line_id         uuid not null references line,
    prefix          text not null,
    day             date not null,
    number          integer not null,
    token_hash      bytea not null unique,
    language        text not null,
    priority        text not null,
    channel         text not null,
    meeting         text not null,
    state           text not null,
    taken_at        timestamptz not null,
    due_at          timestamptz not null,
    callable_from   timestamptz,
    postpones       integer not null default 0,
    calls           integer not null default 0,
    recalls         integer not null default 0,
    point_id        uuid references service_point,
    place_id        uuid references service_point,
    expert_id       uuid references staff,
    called_at       timestamptz,
    last_call_at    timestamptz,
    serving_at      timestamptz,
    ended_at        timestamptz,
    outcome         text,
    expires_at      timestamptz not null,
    unique (branch_id, prefix, day, number)
);
create index ticket_waiting on ticket (line_id, due_at, id) where state = 'WAITING';
create index ticket_under_way on ticket (organisation_id) where state in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD');
create index ticket_called on ticket (organisation_id, last_call_at desc) where last_call_at is not null;
create index ticket_served on ticket (service_id, ended_at) where state = 'FINISHED';
-- One citizen at a place, one ticket at a service point: whatever a writer does.
create unique index ticket_at_place on ticket (place_id) where state in ('CALLED', 'SERVING') and place_id is not null;
create unique index ticket_at_point on ticket (point_id) where state in ('CALLED', 'SERVING') and point_id is not null;

create table ticket_step (
    ticket_id uuid not null references ticket,
    at        timestamptz not null,
    kind      text not null,
    actor     text not null,
    detail    text not null default ''
);
create index ticket_step_of on ticket_step (ticket_id, at);

-- The answers given, by command: a repeat gets the first one. refusal is null for an accepted one.
create table command_answer (
    command_id      uuid primary key,
    organisation_id uuid not null references organisation,
    digest          bytea not null,
    at              timestamptz not null,
    ticket_id       uuid,
    refusal         text,
    opens_at        timestamptz
);
create index command_answer_age on command_answer (at);

-- What was foretold to a citizen and what came.
create table wait_forecast (
    ticket_id    uuid primary key references ticket,
    service_id   uuid not null references public_service,
    people_ahead integer not null,
    low_minutes  integer,
    high_minutes integer,
    foretold_at  timestamptz not null,
    called_at    timestamptz
);
