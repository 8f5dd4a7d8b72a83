-- Append-only. Each row carries the hash of the same subject's row before it.
create table journal_entry (
    id bigint auto_increment primary key,
    subject varchar(100) not null,
    place bigint not null,
    happened_at ${instant} not null,
    actor varchar(64),
    event varchar(40) not null,
    round_no int not null,
    detail ${text} not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    constraint uq_journal_entry_place unique (subject, place)
) ${table};

create index ix_journal_entry_event on journal_entry (event, happened_at);
create index ix_journal_entry_actor on journal_entry (actor, happened_at);
create index ix_journal_entry_at on journal_entry (happened_at);

-- One row per sealed day: binds the heads of all chains as they stood when the day began.
create table journal_seal (
    id bigint auto_increment primary key,
    sealed_day date not null,
    sealed_at ${instant} not null,
    chains bigint not null,
    entries bigint not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    constraint uq_journal_seal_day unique (sealed_day)
) ${table};
