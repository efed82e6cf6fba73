package fr.palier.app.bench;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.relief.Watcher;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import java.nio.file.Path;
import java.sql.Date;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times the watch over plans: {@code PlanBench DIRECTORY [PLANS] [ROUNDS]}. Each plan has twelve instalments, of which five have
 * fallen, and an account of twelve months; one household in ten has missed one, and one in twenty has paid ahead. The first round
 * finds that out and writes it down, the others find nothing new.
 */
final class PlanBench {
    private PlanBench() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        int plans = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        try (Store store = EmbeddedStore.open(DataDirectory.claim(directory));
                ConfigurableApplicationContext application = Workbench.start(store)) {
            Scope scope = application.getBean(CallRoom.class).withTenancies(plans);
            fill(application, scope);
            Workbench bench = new Workbench(directory);
            Watcher watcher = application.getBean(Watcher.class);
            for (int round = 0; round < rounds; round++) {
                int changed = bench.time(plans + " plans watched", () -> watcher.watch(scope));
                System.out.printf("  %d have come to something else%n", changed);
            }
        }
    }

    private static void fill(ConfigurableApplicationContext application, Scope scope) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        Date today = Date.valueOf(application.getBean(BusinessClock.class).today());
        application.getBean(Transactions.class).write(scope, () -> {
            for (String sql : new String[] {ENTRIES, PLANS, INSTALMENTS}) {
                jdbc.sql(sql)
                        .param("landlord", scope.landlord())
                        .param("today", today)
                        .param("me", scope.actor().person())
                        .update();
            }
        });
    }

    /** A rent of 500 € on the first of each month, paid on the fifth, with the instalment of 50 € in the last five months. */
    private static final String ENTRIES = """
            insert into ledger.entry (landlord_id, tenancy_id, recorded, day, kind, cents, import_id)
            select t.landlord_id, t.id, 100 + m * 2 + k, cast(:today as date) - 30 * m - k, k,
                case when k = 0 then 50000 when m > 5 then 50000
                    when t.id % 10 = 3 and m = 2 then 50000 when t.id % 20 = 7 and m = 1 then 160000 else 55000 end, 0
            from portfolio.tenancy t, generate_series(1, 12) m, generate_series(0, 1) k where t.landlord_id = :landlord""";

    private static final String PLANS = """
            insert into relief.plan (landlord_id, tenancy_id, number, state, debt, frozen_on, mark, rhythm, day_of_month, pay_day,
                grace_days, tolerance, proposed_by, proposed_by_name, signed_on)
            select t.landlord_id, t.id, 1, 'running', 60000, cast(:today as date) - 170, 0, 'MONTHLY', 5, 0, 5, 200, :me,
                'bench', cast(:today as date) - 170
            from portfolio.tenancy t where t.landlord_id = :landlord""";

    private static final String INSTALMENTS = """
            insert into relief.instalment (landlord_id, tenancy_id, plan, revision, number, day, cents)
            select t.landlord_id, t.id, 1, 1, n, cast(:today as date) - 180 + 30 * n, 5000
            from portfolio.tenancy t, generate_series(1, 12) n where t.landlord_id = :landlord""";
}
