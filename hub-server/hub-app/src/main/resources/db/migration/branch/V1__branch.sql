create table organisation (
    id   uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
    name text not null
);

create table branch (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    kind            text not null check (kind in ('OFFICE', 'ONLINE')),
    name            text not null,
    address         text not null default '',
    zone            text not null default 'Europe/Rome',
    position        integer not null default 0
);

create table service_point (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    branch_id       uuid not null references branch,
    kind            text not null check (kind in ('COUNTER', 'BOOTH', 'REMOTE')),
    label           text not null,
    unique (branch_id, kind, label)
);

-- Weekly hours in local time, several a day for a break; 1 is Monday.
create table opening_hours (
    branch_id uuid not null references branch,
    weekday   integer not null check (weekday between 1 and 7),
    opens     time not null,
    closes    time not null,
    check (opens < closes),
    primary key (branch_id, weekday, opens)
);

-- Days on which a branch (or all of the organisation's, where branch_id is null) is closed, or open although a holiday.
create table opening_exception (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation,
    branch_id       uuid references branch,
    day             date not null,
    closed          boolean not null
);
create index opening_exception_day on opening_exception (organisation_id, day);
