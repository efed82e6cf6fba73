package fr.palier.app.dossier.notes;

import fr.palier.app.dossier.words.KeptStore;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes of dossiers. A private note is read by its author and by the landlord's managers, and by nobody else. */
@Component
public class Notes {
    private final JdbcClient jdbc;
    private final KeptStore kept;
    private final Transactions transactions;
    private final BusinessClock clock;

    Notes(JdbcClient jdbc, KeptStore kept, Transactions transactions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes one. */
    public void add(Scope scope, int dossier, boolean secret, FreeText text) {
        LocalDate today = clock.today();
        transactions.write(scope, () -> {
            kept.record(scope, dossier, "note", text);
            jdbc.sql("""
                            insert into dossier.note (landlord_id, dossier, day, author, author_name, is_private, words)
                            values (:landlord, :dossier, :day, :author, :name, :secret, :words)""")
                    .param("landlord", scope.landlord())
                    .param("dossier", dossier)
                    .param("day", today)
                    .param("author", scope.actor().person())
                    .param("name", scope.actor().name())
                    .param("secret", secret)
                    .param("words", text.words())
                    .update();
        });
    }

    /**
     * Takes back a note that the same person wrote today: that it was there stays to be read, its words are erased.
     *
     * @throws Refused when it was already taken back, by somebody else, or on a day before
     */
    public void withdraw(Scope scope, int dossier, long note) {
        LocalDate today = clock.today();
        transactions.write(scope, () -> {
            boolean done = jdbc.sql("""
                            update dossier.note set words = '', withdrawn_on = :today
                            where landlord_id = :landlord and dossier = :dossier and id = :id and author = :me and day = :today
                                and withdrawn_on is null""")
                            .param("today", today)
                            .param("landlord", scope.landlord())
                            .param("dossier", dossier)
                            .param("id", note)
                            .param("me", scope.actor().person())
                            .update()
                    == 1;
            if (!done) {
                boolean known = of(scope, dossier).stream().anyMatch(one -> one.id() == note);
                throw known ? new Refused("dossier.note.too-late") : new NotFound();
            }
        });
    }

    /** Those of a dossier that this person may read, the latest first. */
    public List<Note> of(Scope scope, int dossier) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select id, day, author, author_name, is_private, words, withdrawn_on from dossier.note
                        where landlord_id = :landlord and dossier = :dossier and (not is_private or author = :me or :manager)
                        order by id desc""")
                        .param("landlord", scope.landlord())
                        .param("dossier", dossier)
                        .param("me", scope.actor().person())
                        .param("manager", scope.actor().isAny(Role.MANAGER))
                        .query((row, n) -> new Note(
                                row.getLong("id"),
                                row.getObject("day", LocalDate.class),
                                row.getObject("author", UUID.class),
                                row.getString("author_name"),
                                row.getBoolean("is_private"),
                                row.getString("words"),
                                Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class))))
                        .list());
    }
}
