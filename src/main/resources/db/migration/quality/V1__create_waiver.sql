-- why a finding may stand; only added to. The finding's id changes with the text it speaks of.
create table waiver (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    finding_id varchar(24) not null,
    check_id varchar(40) not null,
    reason varchar(1000) not null,
    waived_by varchar(64) not null,
    waived_at ${instant} not null
) ${table};

create index ix_waiver_article on waiver (article_number, id);
