package fr.palier.app.demo;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referral.Act;
import fr.palier.app.dossier.referral.Referral.Consent;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.dossier.referral.Referrals.Deciding;
import fr.palier.app.dossier.referral.Referrals.From;
import fr.palier.app.dossier.referral.Referrals.Seen;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.referral.Sending;
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

/** A few referrals to the two partners whose people can sign in: each has one that waits for its answer, and one was answered. */
@Component
@Order(4)
class FirstReferrals implements FirstLists.Beginning {
    private static final int STALL_DAYS = 15;

    private final Referrals referrals;
    private final Partners partners;
    private final Landlords landlords;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    FirstReferrals(
            Referrals referrals,
            Partners partners,
            Landlords landlords,
            Transactions transactions,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.referrals = referrals;
        this.partners = partners;
        this.landlords = landlords;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A dossier that is being followed, and its household. */
    private record Followed(int number, int tenancyId, String household) {}

    /** Sends them. */
    @Override
    public void begin() {
        Partner fund = joined("Espace FSL", Partner.Kind.FSL);
        Partner grocery = joined("Épicerie solidaire", Partner.Kind.ASSOCIATION);
        for (Landlord landlord : landlords.all()) {
            FirstDossiers.person(landlord, Role.ADVISER)
                    .ifPresent(adviser -> transactions.write(adviser, () -> send(adviser, grocery, fund)));
        }
    }

    private Partner joined(String place, Partner.Kind kind) {
        Partner partner = partners.add(place, kind);
        people(place).forEach(person -> partners.join(partner, person.person()));
        return partner;
    }

    static List<Actor> people(String place) {
        return Staff.all().stream()
                .filter(person ->
                        person.role() == Role.PARTNER && person.place().equals(place))
                .map(person -> new Actor(
                        UUID.nameUUIDFromBytes(person.email().getBytes(StandardCharsets.UTF_8)),
                        person.name(),
                        Set.of(Role.PARTNER)))
                .toList();
    }

    private void send(Scope adviser, Partner grocery, Partner fund) {
        List<Followed> followed = followed(adviser);
        if (followed.size() < 2) {
            return;
        }
        refer(
                adviser,
                followed.getFirst(),
                grocery,
                "Un colis alimentaire chaque semaine jusqu'à la reprise du travail");
        refer(
                adviser,
                followed.getFirst(),
                fund,
                "Une demande au FSL est préparée : pouvez-vous aider à réunir les pièces ?");
        long answered = refer(adviser, followed.get(1), fund, "Quels papiers faut-il pour une aide au maintien ?");
        people(fund.name()).stream()
                .findFirst()
                .ifPresent(person -> referrals.decide(
                        new Scope(adviser.landlord(), person),
                        new Seen(answered, 1),
                        new Deciding(
                                Act.ANSWER,
                                Optional.empty(),
                                FreeText.of("Le formulaire, les trois derniers bulletins et l'avis d'échéance.", ""))));
    }

    private long refer(Scope adviser, Followed dossier, Partner partner, String message) {
        return referrals.send(
                adviser,
                new From(dossier.number, dossier.tenancyId),
                new Sending(
                        partner,
                        List.of(
                                new Told(Field.NAME, dossier.household),
                                new Told(Field.REACH, "À l'agence, avec son conseiller : le mardi matin")),
                        FreeText.of(message, ""),
                        new Consent(Consent.By.HOLDER, Consent.How.SPOKEN, clock.today()),
                        clock.today().plusDays(STALL_DAYS)));
    }

    private List<Followed> followed(Scope scope) {
        return jdbc.sql("""
                        select d.number, d.tenancy_id, s.given_name || ' ' || s.family_name as household
                        from dossier.dossier d
                        join portfolio.summary s on s.landlord_id = d.landlord_id and s.tenancy_id = d.tenancy_id
                        where d.landlord_id = ? and d.status = 'following' order by d.number limit 2""")
                .param(scope.landlord())
                .query((row, n) ->
                        new Followed(row.getInt("number"), row.getInt("tenancy_id"), row.getString("household")))
                .list();
    }
}
