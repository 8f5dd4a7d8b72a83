-- Whom what is late in a department is passed on to.
alter table department add column head varchar(64);
