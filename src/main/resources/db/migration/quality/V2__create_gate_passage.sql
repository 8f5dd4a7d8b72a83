-- each time an article passed the gate, with what the checks found in it then; only added to
create table gate_passage (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    step varchar(14) not null,
    review_level varchar(8),
    round_count int not null,
    target_version int not null,
    content_hash varchar(64) not null,
    passed_at ${instant} not null
) ${table};

create index ix_gate_passage_article on gate_passage (article_number, id);
create index ix_gate_passage_time on gate_passage (passed_at);

create table recorded_finding (
    id bigint auto_increment primary key,
    passage_id bigint not null,
    finding_id varchar(24) not null,
    check_id varchar(40) not null,
    severity varchar(8) not null,
    segment_id bigint,
    waived boolean not null,
    constraint fk_recorded_finding_passage foreign key (passage_id) references gate_passage (id)
) ${table};
