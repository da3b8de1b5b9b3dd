create table audit_entry (
    id              bigint generated always as identity primary key,
    organisation_id uuid not null references organisation,
    at              timestamptz not null,
    actor           text not null,
    act             text not null,
    subject         text not null,
    detail          text not null default ''
);
create index audit_entry_newest on audit_entry (organisation_id, id desc);

-- The book is written once: no row is changed or taken out.
create function audit_entry_is_written_once() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are written once';
end $$;
create trigger audit_entry_written_once before update or delete on audit_entry
    for each row execute function audit_entry_is_written_once();
