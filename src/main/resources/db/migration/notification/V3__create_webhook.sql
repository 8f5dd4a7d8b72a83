-- Other systems that are called when something happens; deliveries name them by id and outlive them.
create table webhook (
    id bigint auto_increment primary key,
    address varchar(500) not null,
    events varchar(2000) not null,
    active boolean not null,
    secret varchar(60) not null,
    created_by varchar(64) not null,
    created_at ${instant} not null
) ${table};
