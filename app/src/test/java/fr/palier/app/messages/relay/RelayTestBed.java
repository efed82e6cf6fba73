package fr.palier.app.messages.relay;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.messages.sending.SendRegister;
import fr.palier.app.messages.sending.Sends;
import fr.palier.app.messages.sending.SendsCast;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.DossierCast;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A landlord with households in Toulouse and Muret, and two partners with somebody each: one inside, one outside of what is told. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class RelayTestBed extends SendsTestBed {
    @Autowired
    RelayCast relayCast;

    @Autowired
    SendsCast sendsCast;

    @Autowired
    DossierCast dossierCast;

    @Autowired
    Partners partners;

    @Autowired
    Agreements agreements;

    @Autowired
    PartnerNotices notices;

    @Autowired
    Sends sends;

    @Autowired
    SendRegister register;

    @Autowired
    BusinessClock clock;

    LocalDate today;
    Partner partner;
    Scope insider;
    Scope outsider;

    @BeforeEach
    void meetsTwoPartners() {
        today = clock.today();
        partner = dossierCast.partner();
        insider = working(partner);
        outsider = working(dossierCast.partner());
    }

    Scope working(Partner one) {
        Scope person = cast.person(cast.landlord(), Role.PARTNER);
        partners.join(one, person.actor().person());
        return person;
    }

    List<Relayed> received(Scope person) {
        return notices.partner(person.actor()).stream()
                .flatMap(one -> notices.page(one, 0, 50).stream())
                .toList();
    }

    /** Who works for a partner of its own, with which these kinds were agreed, in these communes if any. */
    Scope agreed(Set<Kind> kinds, String... cities) {
        Partner one = dossierCast.partner();
        agreements.make(coordinator, one, relayCast.terms(kinds, new Agreement.Way(true, ""), cities));
        return working(one);
    }
}
