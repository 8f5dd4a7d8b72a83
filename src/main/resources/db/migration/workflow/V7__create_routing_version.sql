-- Who made which version of the routing table and why; the table itself is a deployment of the engine.
create table routing_version (
    version_no int not null,
    origin varchar(10) not null,
    again_no int,
    file_hash varchar(64) not null,
    made_by varchar(64),
    made_at ${instant} not null,
    reason varchar(1000),
    constraint pk_routing_version primary key (version_no)
) ${table};
