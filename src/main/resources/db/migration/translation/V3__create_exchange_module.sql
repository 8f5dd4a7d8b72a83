-- modules and extensions of XLIFF units, kept for the tool that wrote them
create table exchange_module (
    segment_id bigint primary key,
    source_checksum varchar(8) not null,
    content ${text} not null,
    constraint fk_exchange_module_segment foreign key (segment_id) references segment (id)
) ${table};
