package fr.palier.app.relief.guarantee;

import fr.palier.app.letters.Draft.Recipient;
import fr.palier.app.letters.Facts;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.relief.aid.Kind;
import fr.palier.app.relief.aid.Milestone;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.household.Debts.Debt;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.engine.law.scheme.Scheme;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What letters say of a guarantee, in French.
 *
 * @param request to whoever pays; empty where none is prepared yet
 * @param guarantee as it was written down; empty where it was not
 * @param papers that go with it, by name
 */
record GuaranteeFacts(
        TenancyDetails tenancy,
        Optional<Request> request,
        Optional<Guarantee> guarantee,
        Optional<Debt> debt,
        List<String> papers,
        LocalDate today) {
    private static final String BY_HAND = "Remis en main propre";

    Recipient to(GuaranteeLetter letter) {
        return switch (letter) {
            case GUARANTEE_NOTICE, GUARANTEE_DEMAND ->
                new Recipient(tenancy.household().name(), tenancy.protectedAddress() ? List.of(BY_HAND) : home());
            case GUARANTEE_CALL ->
                new Recipient(guarantor(), guarantee.map(Guarantee::lines).orElse(List.of()));
        };
    }

    private List<String> home() {
        Home home = tenancy.home();
        return Stream.of(home.estate(), home.address(), (home.postcode() + " " + home.city()).strip())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private String guarantor() {
        return guarantee.map(Guarantee::body).orElse("");
    }

    Facts of(GuaranteeLetter letter) {
        Map<String, String> facts = new HashMap<>();
        facts.put("tenant", tenancy.household().name());
        facts.put("contract", tenancy.number());
        facts.put("home", tenancy.protectedAddress() ? "adresse protégée" : String.join(", ", home()));
        facts.put("lease", day(tenancy.terms().start()));
        facts.put("rent", euros(tenancy.terms().rent()));
        facts.put("benefit", euros(tenancy.terms().benefit()));
        facts.put("guarantor", guarantor());
        facts.put(
                "reference",
                request.map(one -> one.call().reference())
                        .or(() -> guarantee.map(Guarantee::reference))
                        .orElse(""));
        facts.put("insurance", isInsurance() ? "oui" : "");
        request.flatMap(one -> one.day(Milestone.TOLD)).ifPresent(on -> facts.put("told", day(on)));
        debt.ifPresent(owed -> {
            facts.put("debt", euros(owed.cents()));
            facts.put("since", day(owed.since()));
            facts.put("until", day(today));
        });
        boolean call = letter == GuaranteeLetter.GUARANTEE_CALL;
        return new Facts(facts, call ? papers.stream().map(List::of).toList() : List.of());
    }

    private boolean isInsurance() {
        return request.map(one -> one.kind() == Kind.INSURANCE)
                .or(() -> guarantee.flatMap(Guarantee::known).map(scheme -> scheme.kind() == Scheme.Kind.INSURANCE))
                .orElse(false);
    }

    private static String euros(long cents) {
        return Euros.words(cents, Lang.FR);
    }

    private static String day(LocalDate day) {
        return Days.day(day, Lang.FR);
    }

    @Override
    public String toString() {
        return "GuaranteeFacts[•••]";
    }
}
