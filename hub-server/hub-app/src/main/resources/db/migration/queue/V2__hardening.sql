-- The id of a command opens the ticket's page: only its hash is kept.
alter table command_answer add column command_hash bytea;
update command_answer set command_hash = sha256(convert_to(command_id::text, 'UTF8'));
alter table command_answer drop column command_id;
alter table command_answer add primary key (command_hash);

-- Counts up with every start of a hub: what is counted after a restored backup is newer than all that was shown before.
create table queue_epoch (
    only_row boolean primary key default true check (only_row),
    seconds  bigint not null
);
insert into queue_epoch (seconds) values (0);

-- What the purge looks for.
create index ticket_step_age on ticket_step using brin (at);
create index wait_forecast_age on wait_forecast using brin (foretold_at);
create index ticket_with_priority on ticket (expires_at) where priority <> 'NONE';

-- The papers that a pending ticket lacks, by their place in the list of the service; what the views look for.
alter table ticket add column missing integer[] not null default '{}';
create index ticket_aside on ticket (organisation_id, expires_at)
    where state in ('WAITING', 'ON_HOLD', 'PENDING', 'NO_SHOW');
