package fr.palier.app.dossier;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.DossierCast;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A household, and two partners: one to whom it is referred, and another. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class ReferralPageTestBed extends PageTestBed {
    @Autowired
    DossierCast dossierCast;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Partners partners;

    @Autowired
    Referrals referrals;

    Partner partner;
    Scope insider;
    Scope outsider;

    @BeforeEach
    void meetsTwoPartners() {
        partner = dossierCast.partner();
        insider = cast.person(cast.landlord(), Role.PARTNER);
        outsider = cast.person(cast.landlord(), Role.PARTNER);
        partners.join(partner, insider.actor().person());
        partners.join(dossierCast.partner(), outsider.actor().person());
    }

    String[] form(String... more) {
        String[] form = {
            "partner",
            "" + partner.id(),
            "field",
            "name",
            "reach",
            "À l'agence le mardi",
            "words",
            "Un colis alimentaire",
            "by",
            "holder",
            "how",
            "spoken",
            "agreed",
            today.toString(),
            "stall",
            today.plusDays(15).toString(),
        };
        String[] all = java.util.Arrays.copyOf(form, form.length + more.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return all;
    }

    /** The same, with other words on how the partner reaches the household. */
    String[] reaching(String reach, String... more) {
        String[] form = form(more);
        form[java.util.Arrays.asList(form).indexOf("reach") + 1] = reach;
        return form;
    }

    Referral sent(Dossier dossier) {
        return referrals.of(adviser, dossier.number()).getFirst();
    }
}
