-- a place in the English (or, of an omission, in the Chinese) that a reviewer calls wrong; never changed
create table error_annotation (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    segment_id bigint not null,
    segment_version int not null,
    target ${text} not null,
    span_from int,
    span_to int,
    source ${text} not null,
    source_from int,
    source_to int,
    category varchar(16) not null,
    subtype varchar(24),
    severity varchar(8) not null,
    suggestion varchar(2000),
    note varchar(2000),
    annotator varchar(64) not null,
    review_level varchar(8) not null,
    round_count int not null,
    annotated_at ${instant} not null
) ${table};

create index ix_error_annotation_article on error_annotation (article_number, id);
create index ix_error_annotation_annotated on error_annotation (annotated_at);

-- what became of an annotation: its newest row is its status; only added to
create table annotation_answer (
    id bigint auto_increment primary key,
    annotation_id bigint not null,
    article_number varchar(20) not null,
    status varchar(10) not null,
    words varchar(2000),
    answered_by varchar(64) not null,
    answered_at ${instant} not null,
    constraint fk_annotation_answer_annotation foreign key (annotation_id) references error_annotation (id)
) ${table};

create index ix_annotation_answer_article on annotation_answer (article_number, id);
