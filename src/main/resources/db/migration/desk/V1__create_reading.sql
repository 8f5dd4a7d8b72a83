-- How far a reviewer has read: which version of a segment they last looked at and let pass.
create table reading (
    id             bigint      not null auto_increment primary key,
    article_number varchar(20) not null,
    username       varchar(64) not null,
    segment_id     bigint      not null,
    version_number int         not null,
    read_at        ${instant}  not null,
    constraint uk_reading_username_segment unique (username, segment_id)
) ${table};

create index ix_reading_article on reading (article_number, username);
