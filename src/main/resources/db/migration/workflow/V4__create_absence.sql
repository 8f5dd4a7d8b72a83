-- When people are away: whole days of the newsroom, both included. A row that was ended keeps its days and counts no more.
create table absence (
    id bigint auto_increment primary key,
    username varchar(64) not null,
    first_day date not null,
    last_day date not null,
    reason varchar(200),
    entered_by varchar(64) not null,
    entered_at ${instant} not null,
    ended_at ${instant}
) ${table};

create index ix_absence_username on absence (username, last_day);
create index ix_absence_last_day on absence (last_day);
