-- What the clock of an open task has done: whether it is stopped, and which of its alarms have rung.
alter table work_item add column given boolean default false not null;
alter table work_item add column paused_at ${instant};
alter table work_item add column left_seconds bigint;
alter table work_item add column resumed_at ${instant};
alter table work_item add column remind_at ${instant};
alter table work_item add column reminded_at ${instant};
alter table work_item add column late_told_at ${instant};
alter table work_item add column escalated_at ${instant};
alter table work_item add column claim_warned_at ${instant};

-- When each step of an article is to be done if every step takes its time, as routing planned it.
create table planned_step (
    article_number varchar(20) not null,
    place int not null,
    task_type varchar(20) not null,
    review_level varchar(10),
    step_minutes int not null,
    due_at ${instant} not null,
    constraint pk_planned_step primary key (article_number, place)
) ${table};
