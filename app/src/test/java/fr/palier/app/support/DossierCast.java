package fr.palier.app.support;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossier;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referral.Consent;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.dossier.referral.Referrals.From;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.referral.Sending;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Dossiers and referrals for tests; each call makes new ones. */
@Component
public class DossierCast implements RouteRecords {
    private final Cast cast;
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Partners partners;
    private final BusinessClock clock;

    DossierCast(Cast cast, Dossiers dossiers, Referrals referrals, Partners partners, BusinessClock clock) {
        this.cast = cast;
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.partners = partners;
        this.clock = clock;
    }

    /** A dossier of a new tenancy. */
    public Dossier dossier(Scope scope) {
        return dossiers.open(scope, cast.tenancy(scope, "Azéma").id(), Cause.INCOME_LOSS, Origin.CALL);
    }

    /** A partner that nobody else knows. */
    public Partner partner() {
        return partners.add("CCAS inventé " + UUID.randomUUID(), Partner.Kind.CCAS);
    }

    /** Sends a household's name, address and cause to a partner: its number. */
    public long refer(Scope scope, Dossier dossier, Partner partner) {
        LocalDate today = clock.today();
        return referrals.send(
                scope,
                new From(dossier.number(), dossier.tenancyId()),
                new Sending(
                        partner,
                        List.of(
                                new Told(Field.NAME, "Luce Azéma"),
                                new Told(Field.ADDRESS, "3 rue des Amandiers, 31200 Toulouse"),
                                new Told(Field.CAUSE, "Perte de revenus")),
                        FreeText.of("Un colis alimentaire chaque semaine", ""),
                        new Consent(Consent.By.HOLDER, Consent.How.SPOKEN, today),
                        today.plusDays(15)));
    }

    /** A dossier's address and the number of a referral of it. */
    public List<Object> referral(Scope scope) {
        Dossier dossier = dossier(scope);
        return List.of(dossier.publicId(), refer(scope, dossier, partner()));
    }

    /** What a new referral is called in the inbox of a new partner, for which this person works from now on. */
    public long request(Scope partnersOwn) {
        Partner partner = partner();
        partners.join(partner, partnersOwn.actor().person());
        Scope adviser = cast.person(cast.landlord(), Role.ADVISER);
        Dossier dossier = dossier(adviser);
        long referral = refer(adviser, dossier, partner);
        return referrals.find(adviser, dossier.number(), referral).request();
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        Function<Scope, Object> dossier = scope -> dossier(scope).publicId();
        pages.accept(
                "/situations/{id}/dossier",
                scope -> cast.tenancy(scope, "Azéma").publicId());
        pages.accept("/dossiers/{id}", dossier);
        pages.accept("/dossiers/{id}/fusion", dossier);
        pages.accept("/dossiers/{id}/orientation", dossier);
        pages.accept("/dossiers/{id}/orientations/{referral}", this::referral);
        pages.accept("/demandes/{id}", this::request);
    }
}
