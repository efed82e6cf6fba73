package fr.palier.app.demo;

import fr.palier.app.demo.Story.Part;
import fr.palier.app.dossier.Closure;
import fr.palier.app.dossier.Dossier;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Dossiers.Seen;
import fr.palier.app.dossier.Dossiers.Settling;
import fr.palier.app.dossier.notes.Notes;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Doer;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Item.State;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A few dossiers for the landlords whose staff can sign in, told by {@link Story}: opened, followed, handed over to the manager
 * and closed as people do, and two of one household merged.
 */
@Component
@Order(3)
class FirstDossiers implements FirstLists.Beginning {
    private final Dossiers dossiers;
    private final Items items;
    private final Notes notes;
    private final Landlords landlords;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors through which the stories are told
    FirstDossiers(
            Dossiers dossiers,
            Items items,
            Notes notes,
            Landlords landlords,
            Transactions transactions,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.notes = notes;
        this.landlords = landlords;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens them, where a landlord has tenancies that owe something. */
    @Override
    public void begin() {
        for (Landlord landlord : landlords.all()) {
            person(landlord, Role.ADVISER)
                    .ifPresent(adviser -> person(landlord, Role.MANAGER)
                            .ifPresent(manager -> transactions.write(adviser, () -> tell(adviser, manager))));
        }
    }

    static Optional<Scope> person(Landlord landlord, Role role) {
        return Staff.all().stream()
                .filter(one -> one.role() == role
                        && one.landlord().filter(landlord.code()::equals).isPresent())
                .findFirst()
                .map(one -> new Scope(
                        landlord.id(),
                        new Actor(
                                UUID.nameUUIDFromBytes(one.email().getBytes(StandardCharsets.UTF_8)),
                                one.name(),
                                Set.of(role))));
    }

    void tell(Scope adviser, Scope manager) {
        List<Integer> tenancies = candidates(adviser, Story.ALL.size() + 1);
        for (int i = 0; i < Math.min(tenancies.size(), Story.ALL.size()); i++) {
            told(adviser, manager, tenancies.get(i), Story.ALL.get(i));
        }
        if (tenancies.size() > Story.ALL.size()) {
            merged(adviser, manager, tenancies.getLast());
        }
    }

    private Dossier told(Scope adviser, Scope manager, int tenancy, Story story) {
        Dossier dossier = dossiers.open(adviser, tenancy, story.cause(), story.origin());
        long above = 0;
        for (Part part : story.parts()) {
            above = dossiers.add(adviser, dossier.publicId(), item(adviser, part, above));
        }
        if (!story.note().isEmpty()) {
            notes.add(adviser, dossier.number(), false, text(story.note()));
        }
        end(adviser, manager, dossiers.find(adviser, dossier.publicId()), story);
        return dossiers.find(adviser, dossier.publicId());
    }

    /** Two dossiers of one household become one; with that, the task to do so is done. */
    private void merged(Scope adviser, Scope manager, int tenancy) {
        Dossier earlier = told(adviser, manager, tenancy, Story.EARLIER);
        Dossier again = told(adviser, manager, tenancy, Story.AGAIN);
        dossiers.merge(
                adviser, new Seen(again.publicId(), again.version()), new Seen(earlier.publicId(), earlier.version()));
        items.tree(adviser, again.number()).items().stream()
                .filter(item -> item.kind() == Kind.TASK && item.isOpen())
                .forEach(task -> dossiers.settle(
                        adviser, again.publicId(), new Settling(task.id(), task.version(), State.DONE)));
    }

    /** Each part of a story stands below the one before, where its kind stands below that one's. */
    private NewItem item(Scope adviser, Part part, long above) {
        return new NewItem(
                part.kind(),
                part.kind().above().isPresent() ? above : 0,
                text(part.words()),
                part.kind() == Kind.ACTION ? Doer.HOUSEHOLD : Doer.STAFF,
                new Assignee(adviser.actor().person(), adviser.actor().name()),
                part.inDays().map(days -> clock.today().plusDays(days)));
    }

    private void end(Scope adviser, Scope manager, Dossier dossier, Story story) {
        Seen seen = new Seen(dossier.publicId(), dossier.version());
        story.ending()
                .ifPresent(ending -> dossiers.close(
                        adviser,
                        seen,
                        Closure.of(ending, story.satisfaction(), items.tree(adviser, dossier.number()), State.DONE)));
        if (!story.handedOver().isEmpty()) {
            dossiers.handOver(
                    adviser,
                    seen,
                    new Dossier.Colleague(
                            manager.actor().person(), manager.actor().name()),
                    text(story.handedOver()));
        }
    }

    private static FreeText text(String words) {
        return FreeText.of(words, "");
    }

    private List<Integer> candidates(Scope scope, int limit) {
        return jdbc.sql("""
                        select t.id from ledger.account a
                        join portfolio.tenancy t on t.landlord_id = a.landlord_id and t.id = a.tenancy_id
                        where a.landlord_id = :landlord and t.end_on is null and a.balance between 15000 and 300000
                        order by (a.balance * 6151 + t.id) % 1013, t.id limit :limit""")
                .param("landlord", scope.landlord())
                .param("limit", limit)
                .query((row, n) -> row.getInt("id"))
                .list();
    }
}
