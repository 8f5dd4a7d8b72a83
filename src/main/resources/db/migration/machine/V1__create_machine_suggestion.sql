-- every asking of a machine, and what it gave; the segment is another module's, so no constraint binds it
create table machine_suggestion (
    id bigint auto_increment primary key,
    segment_id bigint not null,
    source_hash varchar(64) not null,
    provider varchar(60) not null,
    model varchar(100),
    asked_by varchar(64) not null,
    asked_at ${instant} not null,
    character_count int not null,
    outcome varchar(6) not null,
    target ${text},
    milliseconds int
) ${table};

create index ix_machine_suggestion_segment on machine_suggestion (segment_id, source_hash);
create index ix_machine_suggestion_person on machine_suggestion (asked_by, asked_at);
create index ix_machine_suggestion_time on machine_suggestion (asked_at, character_count);
