-- files that were read into the memory, in the background of one node; beat_at stands still when that node dies
create table memory_import (
    id bigint auto_increment primary key,
    file_name varchar(200) not null,
    started_by varchar(64) not null,
    started_at ${instant} not null,
    beat_at ${instant} not null,
    finished_at ${instant},
    state varchar(16) not null,
    size_bytes bigint not null,
    read_bytes bigint not null,
    processed int not null,
    added int not null,
    unchanged int not null,
    refused int not null,
    problem varchar(60),
    problem_line int
) ${table};

-- units of a file that were not taken, the first ones
create table memory_import_refusal (
    id bigint auto_increment primary key,
    import_id bigint not null,
    line int not null,
    reason varchar(60) not null,
    excerpt varchar(200) not null,
    constraint fk_memory_import_refusal_import foreign key (import_id) references memory_import (id)
) ${table};

create index ix_memory_import_refusal_import on memory_import_refusal (import_id, id);
