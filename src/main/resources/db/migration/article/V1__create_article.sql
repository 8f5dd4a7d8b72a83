create table article (
    id bigint auto_increment primary key,
    lock_version int not null,
    article_number varchar(20) not null,
    title varchar(300) not null,
    title_english varchar(600),
    category varchar(20) not null,
    priority varchar(10) not null,
    stage varchar(12) not null,
    review_level varchar(8),
    round_count int not null,
    origin varchar(200) not null,
    released_on date,
    byline varchar(200) not null,
    author varchar(64) not null,
    translator varchar(64),
    assignee varchar(64),
    source_version int not null,
    target_version int not null,
    characters int not null,
    due_at ${instant},
    task_id varchar(64),
    slug varchar(80),
    submitted_at ${instant},
    published_at ${instant},
    created_at ${instant} not null,
    updated_at ${instant} not null,
    constraint uq_article_number unique (article_number)
) ${table};

create index ix_article_updated on article (updated_at, id);
create index ix_article_stage on article (stage, updated_at, id);
create index ix_article_category on article (category, updated_at, id);
create index ix_article_due on article (due_at, id);
create index ix_article_author on article (author, updated_at);
create index ix_article_translator on article (translator, updated_at);
create index ix_article_assignee on article (assignee, due_at);

create table source_version (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    version_number int not null,
    title varchar(300) not null,
    html ${text} not null,
    note varchar(1000) not null,
    author varchar(64) not null,
    created_at ${instant} not null,
    characters int not null,
    constraint uq_source_version unique (article_number, version_number),
    constraint fk_source_version_article foreign key (article_number) references article (article_number)
) ${table};

-- the next free number of each year
create table article_number (
    calendar_year int primary key,
    last_given int not null
) ${table};
