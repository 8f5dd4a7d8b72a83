-- source/target pairs that were signed off or imported; only added to. live_key is unique among those in use and null
-- once a unit is superseded (a newer rendering in the same place) or retired (found wrong, with a reason).
create table memory_unit (
    id bigint auto_increment primary key,
    source_text ${text} not null,
    target_text ${text} not null,
    source_hash char(64) not null,
    target_hash char(64) not null,
    context_hash char(64) not null,
    article_number varchar(20),
    translator varchar(200),
    reviewer varchar(200),
    signed_off_at ${instant} not null,
    origin varchar(200),
    live_key char(64),
    superseded_at ${instant},
    retired_at ${instant},
    retired_by varchar(64),
    retired_reason varchar(1000),
    changed_at ${instant} not null,
    constraint uq_memory_unit_live unique (live_key)
) ${table};

create index ix_memory_unit_source on memory_unit (source_hash, signed_off_at);
create index ix_memory_unit_context on memory_unit (context_hash);
create index ix_memory_unit_article on memory_unit (article_number);
create index ix_memory_unit_changed on memory_unit (changed_at);
