-- who has a level's task while two levels review together and nobody holds the pen
create table review_seat (
    article_number varchar(20) not null,
    review_level varchar(8) not null,
    reviewer varchar(64) not null,
    constraint pk_review_seat primary key (article_number, review_level)
) ${table};
