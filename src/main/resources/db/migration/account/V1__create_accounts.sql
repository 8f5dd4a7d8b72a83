create table department (
    id bigint auto_increment primary key,
    code varchar(64) not null,
    name_chinese varchar(100) not null,
    name_english varchar(200) not null,
    constraint uq_department_code unique (code),
    constraint uq_department_name_chinese unique (name_chinese)
) ${table};

create table account (
    id bigint auto_increment primary key,
    username varchar(64) not null,
    password_hash varchar(200) not null,
    name_chinese varchar(50) not null,
    name_english varchar(100) not null,
    department varchar(64) not null,
    active boolean not null,
    created_at ${instant} not null,
    signed_in_at ${instant},
    revision int not null,
    constraint uq_account_username unique (username),
    constraint fk_account_department foreign key (department) references department (code)
) ${table};

create table account_role (
    account_id bigint not null,
    role_name varchar(32) not null,
    constraint pk_account_role primary key (account_id, role_name),
    constraint fk_account_role_account foreign key (account_id) references account (id)
) ${table};

create index ix_account_role_name on account_role (role_name);

-- Personal access tokens: only the SHA-256 of a token is kept.
create table access_token (
    id bigint auto_increment primary key,
    account_id bigint not null,
    label varchar(100) not null,
    token_hash char(64) not null,
    hint varchar(16) not null,
    created_at ${instant} not null,
    expires_at ${instant} not null,
    used_at ${instant},
    revoked_at ${instant},
    constraint uq_access_token_hash unique (token_hash),
    constraint fk_access_token_account foreign key (account_id) references account (id)
) ${table};

create table failed_sign_in (
    id bigint auto_increment primary key,
    username varchar(64) not null,
    address varchar(64) not null,
    failed_at ${instant} not null
) ${table};

create index ix_failed_sign_in_who on failed_sign_in (username, address, failed_at);
create index ix_failed_sign_in_at on failed_sign_in (failed_at);
