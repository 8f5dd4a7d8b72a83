-- The working calendar; the whole house stands as department ''.
create table calendar_year (
    year_no int not null,
    source varchar(500) not null,
    constraint pk_calendar_year primary key (year_no)
) ${table};

create table calendar_day (
    department varchar(64) not null,
    on_date date not null,
    works boolean not null,
    name_chinese varchar(100) not null,
    name_english varchar(200) not null,
    constraint pk_calendar_day primary key (department, on_date)
) ${table};

create table office_hours (
    department varchar(64) not null,
    workdays varchar(80) not null,
    periods varchar(200) not null,
    constraint pk_office_hours primary key (department)
) ${table};

create table deadline_rule (
    name varchar(40) not null,
    setting varchar(100) not null,
    constraint pk_deadline_rule primary key (name)
) ${table};

-- Grows with every change of the tables above, so that other nodes see that there was one.
create table calendar_version (
    id int not null,
    version_no bigint not null,
    constraint pk_calendar_version primary key (id)
) ${table};

insert into calendar_version (id, version_no) values (1, 1);
