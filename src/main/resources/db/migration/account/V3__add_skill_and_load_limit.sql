-- How many open tasks a person may have at once; null for any number.
alter table account add column load_limit int;

-- What a person is good at: names of article categories.
create table account_skill (
    account_id bigint not null,
    skill varchar(32) not null,
    constraint pk_account_skill primary key (account_id, skill),
    constraint fk_account_skill_account foreign key (account_id) references account (id)
) ${table};
