-- What experts write down about a visit. Personal data: it goes with its ticket.
create table visit_note (
    ticket_id       uuid primary key references ticket on delete cascade,
    organisation_id uuid not null references organisation,
    written_by      uuid not null references staff,
    written_at      timestamptz not null,
    text            text not null check (length(text) between 1 and 4000)
);
