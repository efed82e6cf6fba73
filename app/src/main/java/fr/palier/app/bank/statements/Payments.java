package fr.palier.app.bank.statements;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records what a comparison found, and takes it back. */
@Component
class Payments {
    private final Fates fates;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    Payments(Fates fates, Ledger ledger, JdbcClient jdbc) {
        this.fates = fates;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** Records the new payments and, for those matched, their entries. */
    void record(Scope scope, int file) {
        newAccounts(scope);
        newPayments(scope, file);
        pointers(scope);
        sightings(scope, file);
        ledger.stage(scope);
        jdbc.sql("""
                        insert into staged_entry
                        select v.tenancy_id, f.day, case when f.cents > 0 then 1 else 4 end, abs(f.cents), bank.entry_label(f.cents, f.reason), 'bank:' || i.id, null
                        from verdict v join fresh f using (n) join numbered i using (n)
                        where v.outcome = 'matched'""").update();
        ledger.append(scope, file);
        jdbc.sql("""
                        update bank.payment p set state = 'matched', tenancy_id = e.tenancy_id, entry = e.recorded
                        from verdict v join numbered i using (n)
                        join ledger.entry e on e.landlord_id = :landlord and e.external_id = 'bank:' || i.id
                        where v.outcome = 'matched' and p.landlord_id = :landlord and p.id = i.id""").param("landlord", scope.landlord()).update();
    }

    private void newAccounts(Scope scope) {
        jdbc.sql("""
                        insert into bank.account (landlord_id, id, number)
                        select :landlord, (select coalesce(max(id), 0) from bank.account where landlord_id = :landlord)
                            + row_number() over (order by account), account
                        from (select distinct account from fresh) f
                        where not exists (select from bank.account a where a.landlord_id = :landlord and a.number = f.account)""").param("landlord", scope.landlord()).update();
    }

    private void newPayments(Scope scope, int file) {
        jdbc.sql("""
                        create temp table numbered on commit drop as
                        select n, m, id, first_value(id) over (partition by m order by n) as movement_id from (
                            select n, m, (select coalesce(max(id), 0) from bank.payment where landlord_id = :landlord)
                                + row_number() over (order by n) as id
                            from fresh) f""").param("landlord", scope.landlord()).update();
        jdbc.sql("""
                        insert into bank.payment (landlord_id, id, movement_id, public_id, account_id, file_id, day, cents, returned,
                            return_reason, label, payer, payer_key, end_to_end, format, movement_reference, movement_cents, content,
                            part, state, why, found_by, said)
                        select :landlord, i.id, i.movement_id, ('x' || substr(md5(gen_random_uuid()::text), 1, 15))::bit(60)::bigint >> 1, a.id, :file, f.day,
                            f.cents, f.returned, f.reason, f.label, f.payer, nullif(f.payer_key, ''::bytea), nullif(f.end_to_end, ''),
                            f.format, f.reference, f.movement_cents, f.content, f.part, 'open',
                            case when v.outcome = 'matched' then '' else v.outcome end, v.found_by, v.said
                        from fresh f join numbered i using (n) join verdict v using (n)
                        join bank.account a on a.landlord_id = :landlord and a.number = f.account""").param("landlord", scope.landlord()).param("file", file).update();
    }

    private void pointers(Scope scope) {
        jdbc.sql("""
                        insert into bank.pointer (landlord_id, payment_id, tenancy_id, found_by, said)
                        select distinct on (i.id, h.tenancy_id) :landlord, i.id, h.tenancy_id, h.found_by, h.said
                        from hit h join verdict v using (n) join numbered i using (n)
                        where v.outcome not in ('matched', 'sent-back')
                        order by i.id, h.tenancy_id, h.rank""").param("landlord", scope.landlord()).update();
    }

    /** A movement told again is seen in this file too; a reference that the other statement lacked is learned. */
    private void sightings(Scope scope, int file) {
        jdbc.sql("""
                        insert into bank.sighting (landlord_id, file_id, movement_id)
                        select :landlord, :file, id from pair where id > 0
                        union select :landlord, :file, movement_id from numbered""").param("landlord", scope.landlord()).param("file", file).update();
        jdbc.sql("""
                        update bank.payment p set movement_reference = t.reference
                        from pair k join told t using (m)
                        where p.landlord_id = :landlord and p.movement_id = k.id and k.id > 0 and p.movement_reference = ''
                          and t.reference <> ''""").param("landlord", scope.landlord()).update();
    }

    /** Takes a file back: payments that no other file tells lose their entries, and what they said of people. */
    void reverse(Scope scope, int file) {
        jdbc.sql("""
                        create temp table lost on commit drop as
                        select s.movement_id from bank.sighting s
                        where s.landlord_id = :landlord and s.file_id = :file and not exists (
                            select from bank.sighting o
                            where o.landlord_id = :landlord and o.movement_id = s.movement_id and o.file_id <> :file)""").param("landlord", scope.landlord()).param("file", file).update();
        ledger.stage(scope);
        jdbc.sql("""
                        insert into staged_entry
                        select e.tenancy_id, e.day, e.kind, e.cents, e.label, null, e.recorded
                        from lost l join bank.payment p on p.landlord_id = :landlord and p.movement_id = l.movement_id
                        join ledger.entry e on e.landlord_id = :landlord and e.tenancy_id = p.tenancy_id and e.recorded = p.entry""").param("landlord", scope.landlord()).update();
        ledger.append(scope, file);
        forget(scope, file);
    }

    private void forget(Scope scope, int file) {
        fates.forget(scope, file);
        jdbc.sql("delete from bank.sighting where landlord_id = ? and file_id = ?")
                .params(scope.landlord(), file)
                .update();
        jdbc.sql("""
                        delete from bank.pointer o using lost l, bank.payment p
                        where p.landlord_id = :landlord and p.movement_id = l.movement_id and o.landlord_id = :landlord
                          and o.payment_id = p.id""").param("landlord", scope.landlord()).update();
        jdbc.sql("""
                        update bank.payment p set state = 'gone', tenancy_id = null, entry = null, label = '', payer = '',
                            payer_key = null, end_to_end = null, said = ''
                        from lost l where p.landlord_id = :landlord and p.movement_id = l.movement_id""").param("landlord", scope.landlord()).update();
        jdbc.sql("""
                        update bank.payment p set file_id = (select min(s.file_id) from bank.sighting s
                            where s.landlord_id = :landlord and s.movement_id = p.movement_id)
                        where p.landlord_id = :landlord and p.file_id = :file and p.state <> 'gone'""").param("landlord", scope.landlord()).param("file", file).update();
    }
}
