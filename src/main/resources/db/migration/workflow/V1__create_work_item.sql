-- One row per open task, kept by engine listeners in the engine's own transaction.
create table work_item (
    task_id varchar(64) not null,
    article_number varchar(20) not null,
    task_type varchar(20) not null,
    review_level varchar(10),
    candidate_role varchar(20) not null,
    assignee varchar(64),
    priority varchar(10) not null,
    round_no int not null,
    created_at ${instant} not null,
    claimed_at ${instant},
    due_at ${instant} not null,
    constraint pk_work_item primary key (task_id)
) ${table};

create index ix_work_item_article on work_item (article_number);
create index ix_work_item_assignee on work_item (assignee, due_at);
create index ix_work_item_role on work_item (candidate_role, assignee, due_at);
create index ix_work_item_due on work_item (due_at);
create index ix_work_item_priority on work_item (priority, due_at);
create index ix_work_item_created on work_item (created_at);
create index ix_work_item_type on work_item (task_type, review_level, due_at);
