-- who reviews an article at a level, named before the task is there
create table named_reviewer (
    article_number varchar(20) not null,
    review_level varchar(8) not null,
    reviewer varchar(64) not null,
    named_by varchar(64) not null,
    named_at ${instant} not null,
    constraint pk_named_reviewer primary key (article_number, review_level)
) ${table};
