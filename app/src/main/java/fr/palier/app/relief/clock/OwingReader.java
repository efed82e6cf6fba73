package fr.palier.app.relief.clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.ledger.AccountFeed;
import fr.palier.app.ledger.LedgerChanged;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.TenanciesChanged;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.triage.Owing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads since when accounts owe: all of a landlord's whenever they change, every night, and on the first look of a day; one by
 * itself for its page. The whole is three statements, whatever the number of tenancies.
 */
@Component
class OwingReader {
    private static final UnpaidRent LAW = new UnpaidRent(LegalRules.arrears());

    private final AccountFeed accounts;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final BusinessClock clock;

    OwingReader(AccountFeed accounts, JdbcClient jdbc, Transactions transactions, BusinessClock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(LedgerChanged event) {
        read(Scope.ofProgram(event.landlord()));
    }

    @Async
    @TransactionalEventListener
    void on(TenanciesChanged event) {
        read(Scope.ofProgram(event.landlord()));
    }

    /** What a tenancy owes today. */
    Optional<Owing> of(Scope scope, TenancyDetails tenancy) {
        return account(scope, tenancy).apply(clock.today());
    }

    /** What a tenancy owed on any day, as its account says by now; read once for all days that are asked for. */
    Function<LocalDate, Optional<Owing>> account(Scope scope, TenancyDetails tenancy) {
        LedgerColumns account = accounts.packed(scope, tenancy.id());
        return day -> new Owing.Reader(account, LAW, day)
                .of(0, tenancy.terms().rent(), tenancy.terms().benefit());
    }

    /** Reads the landlord's accounts where that was not done today. */
    void readOfToday(Scope scope) {
        boolean done = transactions.read(
                scope,
                () -> jdbc.sql("select as_of from relief.owing_read where landlord_id = ?")
                        .param(scope.landlord())
                        .query(LocalDate.class)
                        .optional()
                        .filter(clock.today()::equals)
                        .isPresent());
        if (!done) {
            read(scope);
        }
    }

    private record Term(int tenancy, long rent, long benefit) {}

    private record Row(int tenancy, Owing owing) {}

    /** Writes anew what the accounts say today. Two at a time wait for each other. */
    void read(Scope scope) {
        LocalDate today = clock.today();
        transactions.write(scope, () -> {
            jdbc.sql("""
                            insert into relief.owing_read (landlord_id, as_of) values (:landlord, :today)
                            on conflict (landlord_id) do update set as_of = :today""")
                    .param("landlord", scope.landlord())
                    .param("today", today)
                    .update();
            write(scope, rows(scope, today));
        });
    }

    private List<Row> rows(Scope scope, LocalDate today) {
        List<Term> terms = jdbc.sql("""
                        select tenancy_id, rent, benefit from portfolio.term
                        where landlord_id = :landlord and start_on <= :today and (end_on is null or end_on >= :today)""")
                .param("landlord", scope.landlord())
                .param("today", today)
                .query((row, n) -> new Term(row.getInt("tenancy_id"), row.getLong("rent"), row.getLong("benefit")))
                .list();
        int[] ids = terms.stream().mapToInt(Term::tenancy).toArray();
        Owing.Reader reader = new Owing.Reader(accounts.packed(scope, ids), LAW, today);
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < ids.length; t++) {
            Term term = terms.get(t);
            reader.of(t, term.rent, term.benefit)
                    .filter(owing -> isToWatch(owing, today))
                    .ifPresent(owing -> rows.add(new Row(term.tenancy, owing)));
        }
        return rows;
    }

    /** A debt of this month alone has no day that is set for it yet. */
    private static boolean isToWatch(Owing owing, LocalDate today) {
        return owing.unpaidSince().isPresent() || owing.since().isBefore(today.minusMonths(1));
    }

    private void write(Scope scope, List<Row> rows) {
        jdbc.sql("delete from relief.owing where landlord_id = ?")
                .param(scope.landlord())
                .update();
        jdbc.sql("""
                        insert into relief.owing (landlord_id, tenancy_id, balance, since, oldest_unpaid, unpaid_since,
                            counted_since)
                        select :landlord, o.* from unnest(:tenancies::int[], :balances::bigint[], :since::date[], :oldest::date[],
                            :unpaid::date[], :counted::date[]) o""")
                .param("landlord", scope.landlord())
                .param("tenancies", rows.stream().map(Row::tenancy).toArray(Integer[]::new))
                .param("balances", rows.stream().map(row -> row.owing.balance()).toArray(Long[]::new))
                .param(
                        "since",
                        rows.stream().map(row -> row.owing.since().toString()).toArray(String[]::new))
                .param(
                        "oldest",
                        rows.stream()
                                .map(row -> row.owing.oldestUnpaid().toString())
                                .toArray(String[]::new))
                .param("unpaid", days(rows, Owing::unpaidSince))
                .param("counted", days(rows, Owing::countedSince))
                .update();
    }

    private static @Nullable String[] days(List<Row> rows, Function<Owing, Optional<LocalDate>> of) {
        return rows.stream()
                .map(row -> of.apply(row.owing).map(LocalDate::toString).orElse(null))
                .toArray(String[]::new);
    }

    /** One of the nodes does it, before anybody comes to work. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        private static final LocalTime HOUR = LocalTime.of(3, 0);

        @Bean
        RecurringTask<Void> legalCalendarEveryNight(OwingReader reader, Landlords landlords) {
            return Tasks.recurring("legal-calendar-every-night", Schedules.daily(BusinessClock.ZONE, HOUR))
                    .execute(
                            (_, _) -> landlords.all().forEach(landlord -> reader.read(Scope.ofProgram(landlord.id()))));
        }
    }
}
