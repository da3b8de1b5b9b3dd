create table help_call (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    branch_id       uuid not null references branch,
    device_id       uuid not null references device,
    device_name     text not null,
    called_at       timestamptz not null,
    attended_at     timestamptz,
    attended_by     uuid,
    constraint attended_by_somebody check ((attended_at is null) = (attended_by is null))
);

-- One citizen stands at a kiosk, so one call of it is open.
create index help_call_open on help_call (organisation_id, called_at) where attended_at is null;
