-- Whoever asked for a directive may take it back before anybody has decided.

alter table relief.directive drop constraint directive_state_check;
alter table relief.directive add constraint directive_state_check
    check (state in ('asked', 'running', 'refused', 'withdrawn', 'ended'));
