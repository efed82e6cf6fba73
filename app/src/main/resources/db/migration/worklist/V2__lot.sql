-- Whose a situation was before it was given to somebody together with others, so that the whole lot can be taken back.
alter table worklist.item add column assigned_before uuid;
