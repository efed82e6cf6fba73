package fr.palier.app.messages.outbox;

import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Draft.Recipient;
import fr.palier.app.letters.Facts;
import fr.palier.app.letters.Letters;
import fr.palier.app.letters.Letters.Order;
import fr.palier.app.letters.Template;
import fr.palier.app.messages.Channel;
import fr.palier.app.messages.outbox.ClaimStore.Ready;
import fr.palier.app.messages.outbox.ClaimStore.Withdrawn;
import fr.palier.app.messages.outbox.MailingStore.Mailing;
import fr.palier.app.messages.outbox.MailingStore.Waiting;
import fr.palier.app.messages.outbox.pace.Paces;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters of sends: printed together, with the list of their addresses, and sent once somebody says that the post has them. */
@Component
class Mailings {
    /** Letters of a mailing at most: as many as a hand folds in an afternoon. */
    static final int MOST = 100;

    private static final LocalTime LAST_COLLECTION = LocalTime.of(18, 0);
    private static final Template TEMPLATE = new Template("message", 1, "messages/letters/message", List.of("subject"));

    private final MailingStore store;
    private final ClaimStore messages;
    private final Paces paces;
    private final Claims claims;
    private final Letters letters;
    private final Tenancies tenancies;
    private final Transactions transactions;
    private final Audit audit;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // what letters are made of
    Mailings(
            MailingStore store,
            ClaimStore messages,
            Paces paces,
            Claims claims,
            Letters letters,
            Tenancies tenancies,
            Transactions transactions,
            Audit audit,
            CallTime time) {
        this.store = store;
        this.messages = messages;
        this.paces = paces;
        this.claims = claims;
        this.letters = letters;
        this.tenancies = tenancies;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    LocalDateTime now() {
        return time.now();
    }

    /** Sends with letters to be printed. */
    List<Waiting> waiting(Scope scope) {
        return transactions.read(scope, () -> store.waiting(scope, time.now()));
    }

    /** Those that were printed, the last first, before one. */
    List<Mailing> page(Scope scope, int before, int limit) {
        return transactions.read(scope, () -> store.page(scope, before, limit));
    }

    Mailing find(Scope scope, int id) {
        return transactions.read(scope, () -> store.find(scope, id).orElseThrow(NotFound::new));
    }

    /**
     * Prints the next letters of a send.
     *
     * @throws Refused where none may be printed now, or the letterhead lacks something
     */
    void make(Scope scope, long sendId) {
        boolean made = transactions.write(scope, () -> {
            Ready send =
                    store.ready(scope, sendId, time.now()).orElseThrow(() -> new Refused("outbox.letters.not-now"));
            List<Printable> printable = printable(scope, claims.letters(scope, send, MOST));
            if (printable.isEmpty()) {
                return false;
            }
            LocalDateTime now = time.now();
            UUID batch = letters.issueAll(
                    scope, printable.stream().map(Printable::order).toList());
            int id = store.bind(
                    scope,
                    send.send(),
                    batch,
                    printable.stream().map(Printable::one).toList(),
                    now);
            paces.count(scope, Channel.LETTER, now.toLocalDate(), printable.size());
            audit.record(scope, "mailing.made", "mailing:" + id, Map.of("letters", printable.size()));
            return true;
        });
        if (!made) {
            throw new Refused("outbox.letters.none");
        }
    }

    /** A letter that paper can show. */
    private record Printable(Claimed one, Draft draft) {
        Order order() {
            return new Order(draft, one.tenancyId(), "send:" + one.send());
        }
    }

    /** Where an address is protected or unknown, or a name cannot be printed, the letter is for a person to write. */
    private List<Printable> printable(Scope scope, List<Claimed> claimed) {
        Map<Integer, TenancySummary> who =
                who(scope, claimed.stream().map(Claimed::tenancyId).toList());
        List<Printable> printable = new ArrayList<>();
        List<Withdrawn> withdrawn = new ArrayList<>();
        for (Claimed one : claimed) {
            Optional<Draft> draft = Optional.ofNullable(who.get(one.tenancyId()))
                    .filter(tenancy -> !tenancy.address().isBlank())
                    .map(tenancy -> draft(scope, one, tenancy));
            if (draft.filter(letters::canPrint).isPresent()) {
                printable.add(new Printable(one, draft.get()));
            } else {
                withdrawn.add(new Withdrawn(one.id(), draft.isPresent() ? "not-printable" : "no-letter-box"));
            }
        }
        if (!withdrawn.isEmpty()) {
            messages.withdraw(scope, withdrawn);
        }
        return printable;
    }

    private Draft draft(Scope scope, Claimed one, TenancySummary tenancy) {
        Recipient to = new Recipient(
                (tenancy.givenName() + " " + tenancy.familyName()).strip(),
                List.of(tenancy.address(), (tenancy.postcode() + " " + tenancy.city()).strip()));
        List<List<String>> paragraphs = Arrays.stream(one.words().body().split("\n\\s*\n"))
                .map(paragraph -> Arrays.asList(paragraph.strip().split("\n")))
                .toList();
        Facts facts = new Facts(
                Map.of("subject", one.words().subject(), "by", scope.actor().name()), paragraphs);
        return letters.draft(scope, TEMPLATE, to, facts, "");
    }

    private Map<Integer, TenancySummary> who(Scope scope, List<Integer> ids) {
        return tenancies.summaries(scope, ids);
    }

    /** Whoever takes a send back takes back its letters: none is printed from then on, nor is one that is of no use any more. */
    private void stands(Mailing mailing) {
        Refused.when(mailing.isVoid(), "outbox.letters.void");
        Refused.when(mailing.isOver(now()), "outbox.letters.past-use");
    }

    /** The letters, bound to one PDF. */
    byte[] pdf(Scope scope, Mailing mailing) {
        stands(mailing);
        audit.record(scope, "mailing.read", "mailing:" + mailing.id(), Map.of());
        return letters.bound(scope, mailing.batch());
    }

    /** To whom they go, in the order in which they are bound. */
    List<TenancySummary> addresses(Scope scope, Mailing mailing) {
        stands(mailing);
        List<Integer> ids = transactions.read(scope, () -> store.tenancies(scope, mailing.id()));
        Map<Integer, TenancySummary> who = who(scope, ids);
        audit.record(scope, "mailing.addresses", "mailing:" + mailing.id(), Map.of("letters", ids.size()));
        return ids.stream().filter(who::containsKey).map(who::get).toList();
    }

    /**
     * What somebody says who notes that the post has letters.
     *
     * @param allTheSame they know that all messages are stopped
     * @param day as it was typed: since when the post has them, where they may have come too late
     * @param sure they know that the letters are of no use any more
     */
    record Posting(boolean allTheSame, String day, boolean sure) {}

    /**
     * Somebody says that the post has them: today, or since another day where they may have come too late.
     *
     * @throws Refused where somebody said so before; where all messages are stopped, or the letters are of no use any more, and nobody
     *     says that it is so all the same; or where the day is none between that of printing and today
     */
    void post(Scope scope, int id, Posting said) {
        Mailing mailing = find(scope, id);
        Refused.when(mailing.isVoid(), "outbox.letters.void");
        LocalDateTime at = handed(mailing, said);
        transactions.write(scope, () -> {
            Refused.when(!said.allTheSame && store.isHalted(scope), "outbox.letters.halted");
            if (!store.post(scope, mailing.id(), at)) {
                throw new Refused("outbox.letters.posted-before");
            }
            audit.record(scope, "mailing.posted", "mailing:" + id, Map.of());
        });
    }

    private LocalDateTime handed(Mailing mailing, Posting said) {
        LocalDateTime now = now();
        LocalDate today = now.toLocalDate();
        if (!mailing.isLate(today)) {
            return now;
        }
        LocalDate day =
                Typed.day(said.day, "shell.not-a-day").orElseThrow(() -> new Refused("outbox.letters.which-day"));
        boolean real = !day.isBefore(mailing.madeAt().toLocalDate()) && !day.isAfter(today);
        Refused.when(!real, "outbox.letters.not-that-day", said.day.strip());
        Refused.when(mailing.isOver(now) && !said.sure, "outbox.letters.not-sure");
        return day.equals(today) ? now : day.atTime(LAST_COLLECTION);
    }
}
