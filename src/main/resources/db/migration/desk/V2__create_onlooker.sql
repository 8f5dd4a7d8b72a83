-- Who has an article open at a desk. A row counts for 45 seconds from when it was last renewed.
create table onlooker (
    article_number varchar(20) not null,
    username       varchar(64) not null,
    desk           varchar(16) not null,
    seen_at        ${instant}  not null,
    constraint pk_onlooker primary key (article_number, username, desk)
) ${table};

create index ix_onlooker_seen on onlooker (seen_at);
