create table catalogue_version (
    organisation_id uuid primary key references organisation,
    version         bigint not null default 1
);

create table line (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null
);

create table public_service (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    code            text not null,
    prefix          text not null check (prefix ~ '^[A-Z]{1,2}$'),
    planned_minutes integer not null check (planned_minutes between 1 and 480),
    fee_cents       integer not null default 0 check (fee_cents >= 0),
    position        integer not null default 0,
    unique (organisation_id, code)
);

create table public_service_text (
    service_id uuid not null references public_service,
    language   text not null check (language ~ '^[a-z]{2}$'),
    name       text not null,
    summary    text not null,
    words      text[] not null default '{}',
    papers     text[] not null default '{}',
    primary key (service_id, language)
);

create table service_offer (
    branch_id  uuid not null references branch,
    service_id uuid not null references public_service,
    line_id    uuid not null references line,
    place      text not null check (place in ('COUNTER', 'BOOTH', 'REMOTE')),
    primary key (branch_id, service_id)
);
