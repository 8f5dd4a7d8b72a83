create table segment (
    id bigint auto_increment primary key,
    version_number int not null,
    article_number varchar(20) not null,
    position_number int not null,
    block_number int not null,
    block_path varchar(200) not null,
    kind varchar(12) not null,
    source ${text} not null,
    source_hash varchar(64) not null,
    former_source ${text},
    target ${text} not null,
    state varchar(12) not null,
    match_score int,
    whence varchar(14),
    writer varchar(64),
    written_at ${instant},
    retired boolean not null
) ${table};

create index ix_segment_article on segment (article_number, retired, position_number);
create index ix_segment_source on segment (source_hash, state);

-- every text a segment ever had; only added to
create table segment_text (
    id bigint auto_increment primary key,
    segment_id bigint not null,
    version_number int not null,
    target ${text} not null,
    state varchar(12) not null,
    writer varchar(64),
    written_at ${instant} not null,
    whence varchar(14) not null,
    constraint uq_segment_text unique (segment_id, version_number),
    constraint fk_segment_text_segment foreign key (segment_id) references segment (id)
) ${table};

-- at most one person writes an article's English
create table pen (
    article_number varchar(20) primary key,
    holder varchar(64),
    review_level varchar(8)
) ${table};

-- who took part in an article's English: a null level means translating; separation of duties reads it
create table part (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    username varchar(64) not null,
    level varchar(8),
    since ${instant} not null
) ${table};

create index ix_part on part (article_number, username);

-- frozen at a hand-over; never changes
create table english_version (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    version_number int not null,
    source_version int not null,
    handover varchar(14) not null,
    review_level varchar(8),
    round_count int not null,
    frozen_by varchar(64),
    frozen_at ${instant} not null,
    content_hash varchar(64) not null,
    lines_json ${text} not null,
    constraint uq_english_version unique (article_number, version_number)
) ${table};

create table segment_comment (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    segment_id bigint,
    author varchar(64) not null,
    created_at ${instant} not null,
    body varchar(4000) not null,
    resolved boolean not null,
    resolved_by varchar(64),
    resolved_at ${instant}
) ${table};

create index ix_segment_comment_article on segment_comment (article_number, id);
