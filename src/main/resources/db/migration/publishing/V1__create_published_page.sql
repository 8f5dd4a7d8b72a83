-- a page of the public site, stored as rendered
create table published_page (
    article_number varchar(20) primary key,
    row_version int not null,
    slug varchar(80) not null,
    live boolean not null,
    title ${text} not null,
    description varchar(400) not null,
    body ${text} not null,
    category varchar(20) not null,
    origin ${text} not null,
    byline ${text} not null,
    translated_by varchar(500) not null,
    released_on date,
    published_at ${instant} not null,
    updated_at ${instant} not null,
    retracted_at ${instant},
    version_number int not null,
    content_hash varchar(64) not null,
    round_number int not null,
    constraint uq_published_page_slug unique (slug)
) ${table};

create index ix_published_page_date on published_page (live, published_at, article_number);
create index ix_published_page_section on published_page (live, category, published_at, article_number);

-- the words of a page for the search: lower case, unaccented, one space before, between and behind
create table page_text (
    article_number varchar(20) primary key,
    words ${text} not null,
    constraint fk_page_text_published_page foreign key (article_number) references published_page (article_number)
) ${table};

-- the pictures a page shows, in order; only these are public
create table published_picture (
    id bigint auto_increment primary key,
    article_number varchar(20) not null,
    position_number int not null,
    content_hash varchar(64) not null,
    width int not null,
    height int not null,
    caption ${text} not null,
    constraint uq_published_picture unique (article_number, position_number),
    constraint fk_published_picture_published_page
        foreign key (article_number) references published_page (article_number)
) ${table};

create index ix_published_picture_hash on published_picture (content_hash);

-- the address an article has or will have; outlives its page
create table page_address (
    article_number varchar(20) primary key,
    row_version int not null,
    slug varchar(80) not null,
    constraint uq_page_address_slug unique (slug)
) ${table};

-- how often a page was read; added up by every node once a minute
create table page_view (
    article_number varchar(20) primary key,
    views bigint not null,
    constraint fk_page_view_published_page foreign key (article_number) references published_page (article_number)
) ${table};

-- one row: counts every change of the site, so that one look tells whether anything a reader has is old
create table public_site (
    id int primary key,
    revision bigint not null,
    changed_at ${instant} not null
) ${table};

insert into public_site (id, revision, changed_at) values (1, 0, '2026-01-01 00:00:00');
