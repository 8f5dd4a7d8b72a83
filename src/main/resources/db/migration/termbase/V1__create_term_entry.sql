create table term_entry (
    id bigint auto_increment primary key,
    version int not null,
    domain varchar(40) not null,
    status varchar(12) not null,
    state varchar(12) not null,
    citation varchar(500),
    cited_on date,
    valid_from date,
    valid_to date,
    note varchar(1000),
    owner varchar(64),
    proposed_by varchar(64),
    reason varchar(500),
    sort_key varchar(200) not null,
    words ${text} not null,
    changed_by varchar(64),
    changed_at ${instant} not null
) ${table};

create index ix_term_entry_sorted on term_entry (state, sort_key, id);
create index ix_term_entry_status on term_entry (state, status, sort_key, id);
create index ix_term_entry_domain on term_entry (state, domain, sort_key, id);

-- the Chinese term (place 0) and its aliases
create table term_form (
    entry_id bigint not null,
    place int not null,
    form_text varchar(200) not null,
    form_key varchar(200) not null,
    constraint pk_term_form primary key (entry_id, place),
    constraint fk_term_form_entry foreign key (entry_id) references term_entry (id)
) ${table};

create index ix_term_form_key on term_form (form_key);

create table term_rendering (
    entry_id bigint not null,
    place int not null,
    rendering_text varchar(300) not null,
    usage_kind varchar(12) not null,
    form_kind varchar(16) not null,
    constraint pk_term_rendering primary key (entry_id, place),
    constraint fk_term_rendering_entry foreign key (entry_id) references term_entry (id)
) ${table};

-- Only added to: what was done, and what the entry said before.
create table term_change (
    id bigint auto_increment primary key,
    entry_id bigint not null,
    entry_version int not null,
    action varchar(12) not null,
    changed_by varchar(64),
    changed_at ${instant} not null,
    reason varchar(500),
    said_before ${text},
    constraint fk_term_change_entry foreign key (entry_id) references term_entry (id)
) ${table};

create index ix_term_change_entry on term_change (entry_id, id);

-- One row: counts writes, so that nodes know when what they keep in memory is old; its lock puts writers in a row.
create table term_revision (
    id int primary key,
    revision bigint not null
) ${table};

insert into term_revision (id, revision) values (1, 0);
