package fr.palier.app.messages.mail;

import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Letterheads;
import fr.palier.app.messages.mail.LetterMailStore.Row;
import fr.palier.app.messages.mail.LetterMailStore.Said;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.outreach.SendingHours;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The door to letters by mail. A letter stands in the outbox from the transaction on that sends it, and is handed over as messages
 * are: once at most, in the hours of messages, not while the switch is off. Since a person sends it, no cap, no robot stop and no
 * opposition speaks against it. Its mail says who writes and that a letter is with it, and nothing of what it is about: others
 * may see it.
 */
@Component
public class LetterMail {
    private final LetterMailStore store;
    private final Letterheads heads;
    private final Carriage carriage;
    private final MessageSource messages;
    private final Transactions transactions;
    private final Audit audit;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // what a mail is made of, and what hands it over
    LetterMail(
            LetterMailStore store,
            Letterheads heads,
            Carriage carriage,
            MessageSource messages,
            Transactions transactions,
            Audit audit,
            CallTime time) {
        this.store = store;
        this.heads = heads;
        this.carriage = carriage;
        this.messages = messages;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** Whether a letter can go to a household by mail, and when it would leave. */
    public Way way(Scope scope, TenancyDetails tenancy) {
        if (!carriage.isThere()) {
            return Way.Shut.UNCARRIED;
        }
        if (tenancy.protectedAddress()) {
            return Way.Shut.GUARDED;
        }
        return transactions.read(
                scope,
                () -> store.address(scope, tenancy.id())
                        .map(address -> open(scope, address))
                        .orElseGet(() -> tenancy.email().isPresent() ? Way.Shut.DROPPED : Way.Shut.UNKNOWN));
    }

    private Way open(Scope scope, String address) {
        LocalDateTime now = time.now();
        LocalDateTime from = SendingHours.opening(now);
        return new Way.Open(masked(address), from, from.equals(now), store.isStopped(scope));
    }

    private static String masked(String address) {
        return new ContactPoint(ContactPoint.Kind.EMAIL, address, false).masked();
    }

    /**
     * Sends a letter that was issued. One that is under way, or has arrived, is not sent again.
     *
     * @param letter its number in the timeline
     * @param lang of the mail: the letter stays as it is
     * @throws Refused where the household cannot be written to by mail
     */
    public void send(Scope scope, TenancyDetails tenancy, long letter, Lang lang) {
        transactions.write(scope, () -> {
            if (way(scope, tenancy) instanceof Way.Shut shut) {
                throw new Refused(shut.key());
            }
            Optional<String> address = store.address(scope, tenancy.id());
            LocalDateTime due = SendingHours.opening(time.now());
            Row row = new Row(
                    tenancy.id(),
                    letter,
                    address.orElseThrow(() -> new Refused(Way.Shut.UNKNOWN.key())),
                    lang,
                    due,
                    said(scope, lang));
            if (store.add(scope, row)) {
                audit.record(scope, "letter.mailed", "tenancy:" + tenancy.id(), Map.of("letter", letter));
            }
        });
    }

    /**
     * Sends a letter again that did not arrive, to the address that is known now.
     *
     * @throws NotFound where it was never sent
     * @throws Refused where it has not failed, or the household cannot be written to by mail
     */
    public void again(Scope scope, TenancyDetails tenancy, long letter) {
        Fate before = Optional.ofNullable(
                        fates(scope, tenancy.id(), List.of(letter)).get(letter))
                .orElseThrow(NotFound::new);
        Refused.when(!before.hasFailed(), "outbox.letter.under-way");
        send(scope, tenancy, letter, before.language());
    }

    private Said said(Scope scope, Lang lang) {
        Letterhead head = heads.of(scope);
        return new Said(
                say("outbox.letter.subject", lang, head.name()),
                say("outbox.letter.body", lang, head.name(), head.phone()));
    }

    private String say(String key, Lang lang, Object... arguments) {
        return messages.getMessage(key, arguments, lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }

    /** What became of those of these letters that were sent by mail, by their numbers in the timeline. */
    public Map<Long, Fate> fates(Scope scope, int tenancyId, Collection<Long> letters) {
        return letters.isEmpty() ? Map.of() : transactions.read(scope, () -> store.fates(scope, tenancyId, letters));
    }
}
