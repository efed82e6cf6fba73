package fr.palier.app.messages.relay;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.messages.relay.Agreement.About;
import fr.palier.app.messages.relay.Agreement.Period;
import fr.palier.app.messages.relay.Agreement.Said;
import fr.palier.app.messages.relay.Agreement.Terms;
import fr.palier.app.messages.relay.Agreement.Way;
import fr.palier.app.messages.sending.Send;
import fr.palier.app.messages.sending.SendRegister;
import fr.palier.app.messages.sending.Sends;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.messages.sending.SendsCast;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.DossierCast;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.RouteRecords;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Agreements and relayed notices for tests. */
@Component
public class RelayCast implements RouteRecords {
    private final Agreements agreements;
    private final PartnerNotices notices;
    private final Partners partners;
    private final DossierCast dossiers;
    private final SendsCast cast;
    private final Sends sends;
    private final SendRegister register;
    private final CallRoom room;
    private final LetterCast letters;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // a landlord that sends, a partner, and what is agreed between them
    RelayCast(
            Agreements agreements,
            PartnerNotices notices,
            Partners partners,
            DossierCast dossiers,
            SendsCast cast,
            Sends sends,
            SendRegister register,
            CallRoom room,
            LetterCast letters,
            BusinessClock clock) {
        this.agreements = agreements;
        this.notices = notices;
        this.partners = partners;
        this.dossiers = dossiers;
        this.cast = cast;
        this.sends = sends;
        this.register = register;
        this.room = room;
        this.letters = letters;
        this.clock = clock;
    }

    /** Told of information on its own pages and at an address of mail, since twelve days. */
    public Terms terms(String email, String... cities) {
        return terms(Set.of(Kind.INFORMATION), new Way(true, email), cities);
    }

    Terms terms(Set<Kind> kinds, Way way, String... cities) {
        LocalDate on = clock.today().minusDays(12);
        return new Terms(
                new About(kinds, List.of(cities)),
                way,
                new Said("coupures d'eau et d'électricité", "la présidente", on),
                new Period(on, Optional.empty()));
    }

    /** Prepares a notice to Toulouse and launches it. */
    public Send launched(Scope scope) {
        return launched(scope, cast.notice(scope, SendsCast.TOULOUSE));
    }

    Send launched(Scope scope, Send made) {
        sends.rehearse(scope, new Seen(made.publicId(), made.version()));
        sends.launch(scope, new Seen(made.publicId(), made.version() + 1));
        return register.find(scope, made.publicId());
    }

    /** Prepares a notice that is of use until a moment, and launches it. */
    public Send until(Scope scope, LocalDateTime end) {
        return launched(scope, cast.until(scope, end));
    }

    /** Launches one that somebody else has agreed to. */
    Send agreedAndLaunched(Scope scope, Scope other, Send made) {
        sends.rehearse(scope, new Seen(made.publicId(), made.version()));
        sends.ask(scope, new Seen(made.publicId(), made.version() + 1));
        sends.approve(other, new Seen(made.publicId(), made.version() + 2));
        sends.launch(scope, new Seen(made.publicId(), made.version() + 3));
        return register.find(scope, made.publicId());
    }

    /** What a new notice is called on the pages of a new partner, for which this person works from now on. */
    long relayed(Scope partnersOwn) {
        Partner partner = dossiers.partner();
        partners.join(partner, partnersOwn.actor().person());
        Scope coordinator = room.withTenancies(10);
        letters.head(coordinator);
        agreements.make(coordinator, partner, terms(""));
        launched(coordinator);
        return notices.unseen(partnersOwn.actor()).getFirst();
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        pages.accept("/avis-relayes/{id}", this::relayed);
        pages.accept("/avis-relayes/{id}/affiche", this::relayed);
    }
}
