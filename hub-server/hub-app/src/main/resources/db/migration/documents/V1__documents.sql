-- A document that a citizen sent into a room.
create table document (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    ticket_id       uuid not null references ticket on delete cascade,
    request_id      uuid not null,
    pages           integer not null,
    content         bytea not null,
    arrived_at      timestamptz not null,
    unique (ticket_id, request_id)
);
