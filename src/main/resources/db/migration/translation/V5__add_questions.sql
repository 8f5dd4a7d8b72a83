-- a comment may be a question to the author, and another one its answer
alter table segment_comment add column kind varchar(10) default 'REMARK' not null;
alter table segment_comment add column blocking boolean default false not null;
alter table segment_comment add column addressee varchar(64);
alter table segment_comment add column reply_to bigint;

create index ix_segment_comment_addressee on segment_comment (addressee, resolved, id);
