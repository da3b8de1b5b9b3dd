-- The book is written once: no row is changed, and none is taken out but by the purge of what is older than it is kept.
create or replace function audit_entry_is_written_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('sportello.purge', true) = 'audit' then
        return old;
    end if;
    raise exception 'audit entries are written once';
end $$;
create index audit_entry_age on audit_entry using brin (at);
