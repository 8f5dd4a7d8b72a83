-- What an administrator did about an automatic step that had failed. The key is the mutex: the first who acts has it.
create table step_remedy (
    incident_id varchar(64) not null,
    article_number varchar(20) not null,
    remedy varchar(10) not null,
    acted_by varchar(64) not null,
    acted_at ${instant} not null,
    reason varchar(1000) not null,
    constraint pk_step_remedy primary key (incident_id)
) ${table};

create index ix_step_remedy_acted on step_remedy (acted_at);
