-- Sentences ready to be sent: to a citizen in a room, or to all who wait in a line.
create table prepared_text (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    purpose         text not null check (purpose in ('CHAT', 'WAITING')),
    position        integer not null default 0
);
create index prepared_text_of on prepared_text (organisation_id, purpose, position);

create table prepared_text_words (
    text_id  uuid not null references prepared_text,
    language text not null check (language ~ '^[a-z]{2}$'),
    words    text not null check (length(words) between 1 and 300),
    primary key (text_id, language)
);
