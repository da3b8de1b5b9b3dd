create table staff (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    username        text not null unique,
    display_name    text not null,
    password_hash   text not null,
    roles           text[] not null,
    language        text not null default 'it',
    enabled         boolean not null default true
);

create table work_profile (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null
);

create table work_profile_line (
    profile_id uuid not null references work_profile,
    line_id    uuid not null references line,
    primary key (profile_id, line_id)
);

create table staff_profile (
    staff_id   uuid primary key references staff,
    profile_id uuid not null references work_profile
);

create table device (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    branch_id       uuid not null references branch,
    kind            text not null check (kind in ('KIOSK', 'SCREEN')),
    name            text not null,
    public_key      bytea not null,
    enrolled_at     timestamptz not null,
    revoked_at      timestamptz
);

create table enrolment_code (
    hash            bytea primary key,
    organisation_id uuid not null references organisation,
    branch_id       uuid not null references branch,
    kind            text not null check (kind in ('KIOSK', 'SCREEN')),
    issued_by       uuid references staff,
    expires_at      timestamptz not null,
    device_id       uuid references device
);
