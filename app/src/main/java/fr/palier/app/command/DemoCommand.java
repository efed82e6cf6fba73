package fr.palier.app.command;

import fr.palier.app.demo.Account;
import fr.palier.app.demo.Accounts;
import fr.palier.app.demo.Demonstration;
import fr.palier.app.demo.FirstLists;
import fr.palier.app.demo.Loader;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Command;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.ExternalStore;
import fr.palier.app.store.Store;
import fr.palier.app.store.Unusable;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palier demo}: the application on an invented region, loaded at the first start and found again at the next. */
@picocli.CommandLine.Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final String USUAL_FOLDER = "demo";
    private static final int FEWEST = 100;
    private static final int MOST = 1_000_000;

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);

    private final Desk desk;

    @Option(names = "--dwellings", paramLabel = "${bundle:label.number}", defaultValue = "6000")
    private int dwellings = 6_000;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(names = "--port", paramLabel = "${bundle:label.port}", defaultValue = "8080")
    private int port = 8080;

    @Option(names = "--fresh")
    private boolean fresh;

    DemoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        if (dwellings < FEWEST || dwellings > MOST) {
            throw new Halt("demo.dwellings", dwellings, FEWEST, MOST);
        }
        Ports.check(port);
        try (Ending ending = new Ending()) {
            DataDirectory directory = ending.add(DataDirectory.claim(options.folder(USUAL_FOLDER)));
            Store store = loaded(directory, ending);
            ConfigurableApplicationContext context = new Service(desk, directory, ending).start(store, port, true);
            try (ProgressBar bar = new ProgressBar(desk)) {
                context.getBean(FirstLists.class).compute(bar);
            }
            Service.say(desk, context);
            tell(directory, context.getBean(BusinessClock.class).today());
            ending.await();
        }
        return Command.DONE;
    }

    private Store loaded(DataDirectory directory, Ending ending) {
        boolean external = ExternalStore.isNamed(System.getenv());
        if (!external && directory.hasStore() && !directory.isDemonstration()) {
            throw new Halt("demo.not-ours", directory.folder());
        }
        if (!external && fresh) {
            EmbeddedStore.erase(directory);
        }
        directory.markDemonstration();
        Store store = open(directory);
        Demonstration found = Demonstration.in(store);
        if (found == Demonstration.OTHER && !external) {
            store.close();
            return again(directory, ending);
        }
        ending.add(store);
        if (found == Demonstration.OTHER || (external && fresh && found == Demonstration.LOADED)) {
            throw new Halt("demo.not-empty");
        }
        if (found == Demonstration.ABSENT) {
            load(directory, store);
        }
        return store;
    }

    private static Store open(DataDirectory directory) {
        try {
            return StoreOptions.open(directory);
        } catch (Unusable refused) {
            throw refused.key().equals("store.other-version")
                    ? new Halt("demo.other-version", directory.folder())
                    : refused;
        }
    }

    /** A loading that was broken off is begun again from nothing. */
    private Store again(DataDirectory directory, Ending ending) {
        desk.say("demo.again");
        DataDirectory claimed = ending.add(DataDirectory.claim(directory.folder()));
        EmbeddedStore.erase(claimed);
        claimed.markDemonstration();
        Store store = ending.add(EmbeddedStore.open(claimed));
        load(claimed, store);
        return store;
    }

    private void load(DataDirectory directory, Store store) {
        desk.say("demo.loading", dwellings, directory.folder());
        try (ProgressBar bar = new ProgressBar(desk)) {
            Accounts accounts = Accounts.draw();
            Loader.load(store, dwellings, accounts, bar);
            accounts.keep(directory);
        }
    }

    private void tell(DataDirectory directory, LocalDate today) {
        desk.say("demo.accounts");
        List<Account> accounts = Accounts.kept(directory).all();
        int role = widest(accounts, this::role);
        int place = widest(accounts, Account::place);
        int email = widest(accounts, Account::email);
        String line = "  %-" + role + "s  %-" + place + "s  %-" + email + "s  %s%n";
        for (Account account : accounts) {
            desk.out().printf(line, role(account), account.place(), account.email(), account.password());
        }
        desk.say(
                "demo.ready",
                FULL.withLocale(desk.words().lang() == Lang.FR ? Locale.FRANCE : Locale.UK)
                        .format(today));
    }

    private String role(Account account) {
        return desk.words().bundle().getString("demo.role." + account.role());
    }

    private static int widest(List<Account> accounts, Function<Account, String> column) {
        return accounts.stream().map(column).mapToInt(String::length).max().orElse(1);
    }
}
