-- every decision of a reviewer; only added to, except that a sign-off may be voided
create table decision (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    review_level varchar(8) not null,
    round_count int not null,
    reviewer varchar(64) not null,
    decision varchar(20) not null,
    remark varchar(2000),
    decided_at ${instant} not null,
    version_number int not null,
    content_hash varchar(64) not null,
    voided boolean not null
) ${table};

create index ix_decision_article on decision (article_number, id);
create index ix_decision_reviewer on decision (reviewer, decided_at);
create index ix_decision_decided on decision (decided_at);
