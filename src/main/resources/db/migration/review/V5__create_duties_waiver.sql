-- One article, one level, one person, in one round: separation of duties waived by an administrator.
create table duties_waiver (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    review_level varchar(8) not null,
    round_no int not null,
    username varchar(64) not null,
    reason varchar(1000) not null,
    granted_by varchar(64) not null,
    granted_at ${instant} not null,
    withdrawn_by varchar(64),
    withdrawn_at ${instant}
) ${table};

create index ix_duties_waiver_article on duties_waiver (article_number, username);
