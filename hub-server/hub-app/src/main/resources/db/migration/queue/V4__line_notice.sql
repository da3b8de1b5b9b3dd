-- What is said to all who wait in a line, a row for each language.
create table line_notice (
    line_id         uuid not null references line,
    language        text not null check (language ~ '^[a-z]{2}$'),
    organisation_id uuid not null references organisation,
    said_at         timestamptz not null,
    text            text not null check (length(text) between 1 and 300),
    primary key (line_id, language)
);
create index line_notice_of on line_notice (organisation_id);
