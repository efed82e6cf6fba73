-- Partners may be told of notices about rent and paying too; who agreed on cuts or advice on health is not.
alter table messages.agreement drop constraint agreement_kinds_check;
alter table messages.agreement add constraint agreement_kinds_check
    check (cardinality(kinds) > 0 and kinds <@ array['information', 'health-relay', 'rent', 'danger']);
