package fr.palier.app.letters;

import fr.palier.app.letters.Draft.Recipient;
import fr.palier.app.letters.LetterStore.Printed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door to letters: drafts them, shows them, prints them, and keeps what was issued with the exact PDF. An issued letter
 * stands in the tenancy's timeline. A tenancy or letter that the landlord does not have is {@link NotFound}.
 */
@Component
public class Letters {
    private final Letterheads heads;
    private final LetterStore store;
    private final Timeline timeline;
    private final Transactions transactions;
    private final Printing printing;
    private final BusinessClock clock;

    Letters(
            Letterheads heads,
            LetterStore store,
            Timeline timeline,
            Transactions transactions,
            Printing printing,
            BusinessClock clock) {
        this.heads = heads;
        this.store = store;
        this.timeline = timeline;
        this.transactions = transactions;
        this.printing = printing;
        this.clock = clock;
    }

    /** A letter of today, with the landlord's letterhead as it is now. */
    public Draft draft(Scope scope, Template template, Recipient to, Facts facts, String reference) {
        return new Draft(template, heads.of(scope), to, facts, clock.today(), reference);
    }

    /** A draft for a page that shows it: the fragment {@code letters/letter :: letter} under the name {@code letter}. */
    public Paper paper(Draft draft) {
        return printing.paper(draft);
    }

    /** Whether every character of it has a shape on paper; what is missing is another matter. */
    public boolean canPrint(Draft draft) {
        return printing.canPrint(draft);
    }

    /**
     * Refuses a draft that could not be issued.
     *
     * @throws Refused where something is missing, with the names in French, or a character cannot be printed
     */
    public void check(Draft draft) {
        printing.check(draft);
    }

    /** A letter to a tenancy about something of it, such as {@code plan:1}. */
    public record Order(Draft draft, int tenancyId, String about) {}

    /**
     * Prints and keeps a letter.
     *
     * @throws Refused where something is missing, with the names in French, or a character cannot be printed
     */
    public Kept issue(Scope scope, Order order) {
        Printed printed = printed(order, UUID.randomUUID());
        return transactions.write(scope, () -> keep(scope, printed));
    }

    /**
     * Prints and keeps letters: all, or none where one of them cannot be printed.
     *
     * @return by which {@link #bound} finds them again
     * @throws Refused where something is missing, with the names in French, or a character cannot be printed
     */
    public UUID issueAll(Scope scope, List<Order> orders) {
        UUID batch = UUID.randomUUID();
        List<Printed> printed =
                orders.stream().map(order -> printed(order, batch)).toList();
        transactions.write(scope, () -> printed.forEach(one -> keep(scope, one)));
        return batch;
    }

    private Printed printed(Order order, UUID batch) {
        return new Printed(order.draft, order.tenancyId, order.about, batch, printing.print(order.draft));
    }

    private Kept keep(Scope scope, Printed printed) {
        int tenancy = printed.tenancyId();
        Map<String, String> detail = Map.of("letter", printed.draft().template().code());
        long recorded = timeline.record(scope, tenancy, EntryKind.LETTER, detail);
        store.add(scope, recorded, printed);
        return store.find(scope, tenancy, recorded).orElseThrow(NotFound::new);
    }

    /** The letters about something, the latest first. */
    public List<Kept> about(Scope scope, int tenancyId, String about) {
        return transactions.read(scope, () -> store.about(scope, tenancyId, about));
    }

    /**
     * The PDF of a letter, as it was issued.
     *
     * @throws Refused where its time is over
     */
    public byte[] pdf(Scope scope, int tenancyId, long recorded) {
        return transactions.read(scope, () -> {
            Kept letter = store.find(scope, tenancyId, recorded).orElseThrow(NotFound::new);
            Refused.when(letter.forgotten(), "letters.forgotten");
            return store.pdf(scope, tenancyId, recorded).orElseThrow(NotFound::new);
        });
    }

    /** The same, where it is kept. */
    public Optional<byte[]> kept(Scope scope, int tenancyId, long recorded) {
        return transactions.read(scope, () -> store.pdf(scope, tenancyId, recorded));
    }

    /** The letters that were issued together, bound to one PDF. */
    public byte[] bound(Scope scope, UUID batch) {
        List<byte[]> letters = transactions.read(scope, () -> store.batch(scope, batch));
        if (letters.isEmpty()) {
            throw new NotFound();
        }
        return Binder.bind(letters);
    }
}
