-- What is to leave the house, or has left it; written in the transaction of what it speaks of.
create table delivery (
    id bigint auto_increment primary key,
    channel varchar(10) not null,
    message_id varchar(36) not null,
    recipient varchar(64),
    webhook_id bigint,
    topic varchar(40) not null,
    content ${text} not null,
    state varchar(10) not null,
    attempts int not null,
    created_at ${instant} not null,
    next_at ${instant} not null,
    done_at ${instant},
    status int,
    answer varchar(1000),
    constraint uq_delivery_message unique (message_id)
) ${table};

create index ix_delivery_due on delivery (state, next_at, id);
create index ix_delivery_state on delivery (state, id);
create index ix_delivery_done on delivery (done_at);

-- Where and how a person gets mail.
create table mail_address (
    username varchar(64) not null,
    address varchar(254),
    pending varchar(254),
    pending_token varchar(43),
    pending_at ${instant},
    language varchar(10) not null,
    unsubscribe_token varchar(43) not null,
    digest_on date,
    constraint pk_mail_address primary key (username),
    constraint uq_mail_address_pending unique (pending_token),
    constraint uq_mail_address_unsubscribe unique (unsubscribe_token)
) ${table};

-- Kinds that a person gets otherwise than usual.
create table mail_choice (
    username varchar(64) not null,
    kind varchar(20) not null,
    choice varchar(10) not null,
    constraint pk_mail_choice primary key (username, kind)
) ${table};
