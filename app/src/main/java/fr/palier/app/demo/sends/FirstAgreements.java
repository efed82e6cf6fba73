package fr.palier.app.demo.sends;

import fr.palier.app.demo.FirstLists;
import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.messages.relay.Agreement.About;
import fr.palier.app.messages.relay.Agreement.Period;
import fr.palier.app.messages.relay.Agreement.Said;
import fr.palier.app.messages.relay.Agreement.Terms;
import fr.palier.app.messages.relay.Agreement.Way;
import fr.palier.app.messages.relay.Agreements;
import fr.palier.app.messages.relay.Kind;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each landlord agreed with three partners about its notices, before it sends any: a grocery that wishes to hear of everything, the
 * office of the fund that has to know when agencies are shut, and an association of one commune, by mail.
 */
@Component
@Order(4)
class FirstAgreements implements FirstLists.Beginning {
    private static final int SINCE_DAYS = 12;

    private final Agreements agreements;
    private final Partners partners;
    private final Campaigns campaigns;
    private final Landlords landlords;
    private final BusinessClock clock;

    FirstAgreements(
            Agreements agreements, Partners partners, Campaigns campaigns, Landlords landlords, BusinessClock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.campaigns = campaigns;
        this.landlords = landlords;
        this.clock = clock;
    }

    @Override
    public void begin() {
        for (Landlord landlord : landlords.all()) {
            FirstLists.person(landlord, Role.COORDINATOR)
                    .filter(coordinator -> agreements.standing(coordinator).isEmpty())
                    .ifPresent(this::agree);
        }
    }

    void agree(Scope coordinator) {
        agreements.make(
                coordinator,
                partners.add("Épicerie solidaire", Partner.Kind.ASSOCIATION),
                terms(
                        new About(Set.of(Kind.INFORMATION, Kind.HEALTH_RELAY, Kind.DANGER), List.of()),
                        new Way(true, "accueil@epicerie.example"),
                        "Coupures, fermetures et conseils de santé, à dire aux familles qui viennent le matin",
                        "F. Haddad"));
        agreements.make(
                coordinator,
                partners.add("Espace FSL", Partner.Kind.FSL),
                terms(
                        new About(Set.of(Kind.INFORMATION), List.of()),
                        new Way(true, ""),
                        "Agences fermées et horaires du téléphone, pour renseigner ceux qui appellent",
                        "l'accueil"));
        campaigns.cities(coordinator).stream().findFirst().ifPresent(city -> agree(coordinator, city));
    }

    private void agree(Scope coordinator, String city) {
        agreements.make(
                coordinator,
                partners.add("Secours d'ici", Partner.Kind.ASSOCIATION),
                terms(
                        new About(Set.of(Kind.INFORMATION, Kind.DANGER), List.of(city)),
                        new Way(false, "accueil@secours.example"),
                        "Coupures, travaux et vie de l'immeuble : " + city,
                        "la présidente"));
    }

    private Terms terms(About about, Way way, String words, String with) {
        LocalDate on = clock.today().minusDays(SINCE_DAYS);
        return new Terms(about, way, new Said(words, with, on), new Period(on, Optional.empty()));
    }
}
