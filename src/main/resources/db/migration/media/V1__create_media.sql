-- Pictures, addressed by the SHA-256 of their content.
create table media_file (
    hash char(64) primary key,
    content_type varchar(40) not null,
    content_size bigint not null,
    width int not null,
    height int not null,
    stored_at ${instant} not null,
    content ${bytes} not null
) ${table};
