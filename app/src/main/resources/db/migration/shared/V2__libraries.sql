-- Tables that libraries expect, found through the application role's search path.

-- The publication log of events (Spring Modulith).
create table shared.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index on shared.event_publication using hash (serialized_event);
create index on shared.event_publication (completion_date);

-- Jobs (db-scheduler).
create table shared.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index on shared.scheduled_tasks (execution_time);
create index on shared.scheduled_tasks (last_heartbeat);
create index on shared.scheduled_tasks (priority desc, execution_time asc);

-- Sessions (Spring Session).
create table shared.spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on shared.spring_session (expiry_time);
create index on shared.spring_session (principal_name);
create table shared.spring_session_attributes (
    session_primary_id char(36) not null references shared.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on shared.event_publication, shared.scheduled_tasks, shared.spring_session,
    shared.spring_session_attributes to palier_app;
