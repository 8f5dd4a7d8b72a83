-- One row for a person and a passage of the journal they hear of; written in the transaction of the passage.
create table inbox_entry (
    id bigint auto_increment primary key,
    recipient varchar(64) not null,
    kind varchar(20) not null,
    urgent boolean not null,
    subject varchar(100) not null,
    place bigint not null,
    happened_at ${instant} not null,
    actor varchar(64),
    event varchar(40) not null,
    round_no int not null,
    detail ${text} not null,
    read_at ${instant},
    digested boolean default false not null,
    constraint uq_inbox_entry_passage unique (recipient, subject, place)
) ${table};

create index ix_inbox_entry_recipient on inbox_entry (recipient, id);
create index ix_inbox_entry_unread on inbox_entry (recipient, read_at, urgent, id);
