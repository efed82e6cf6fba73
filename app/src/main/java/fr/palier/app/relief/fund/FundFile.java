package fr.palier.app.relief.fund;

import fr.palier.app.letters.Draft.Recipient;
import fr.palier.app.letters.Facts;
import fr.palier.app.letters.Template;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.relief.PlanLetters.Told;
import fr.palier.app.relief.aid.Paper;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.household.Debts.Month;
import fr.palier.app.relief.household.Means;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.engine.law.HousingFund;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the file for a fund says, in French. Whoever changes its words counts its version up.
 *
 * @param means that the household told last
 * @param owed what is unpaid of each month
 * @param words of papers and ways to agree
 */
record FundFile(
        TenancyDetails tenancy,
        Request request,
        HousingFund fund,
        Optional<Means> means,
        List<Month> owed,
        Told plan,
        Words words,
        LocalDate today) {
    static final Template TEMPLATE = new Template(
            "fund-file",
            2,
            "relief/letters/fund-file",
            List.of(
                    "tenant",
                    "contract",
                    "home",
                    "fund",
                    "agreed",
                    "asked",
                    "people",
                    "resources",
                    "charges",
                    "debt",
                    "rent"));

    /** A message by its key. */
    interface Words {
        String say(String key);
    }

    Recipient to() {
        return new Recipient(fund.manager(), List.of("Fonds de solidarité pour le logement (" + fund.name() + ")"));
    }

    Facts facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("tenant", tenancy.household().name());
        facts.put(
                "contract",
                tenancy.number() + ", depuis le " + day(tenancy.terms().start()));
        facts.put("home", tenancy.protectedAddress() ? "adresse protégée" : home());
        facts.put("fund", fund.name() + " · " + fund.manager());
        facts.put("form", fund.form().name().toLowerCase(Locale.ROOT));
        facts.put("asked", euros(request.asked()));
        facts.put("rent", euros(tenancy.terms().rent()));
        facts.put(
                "benefit",
                tenancy.terms().benefit() > 0 ? euros(tenancy.terms().benefit()) : "aucune versée au bailleur");
        facts.put("plan", plan.words());
        facts.put("seen", papers(request.papers().stream().filter(request.wanted()::contains)));
        facts.put("missing", papers(request.missing().stream()));
        request.agreement()
                .ifPresent(agreed -> facts.put(
                        "agreed",
                        day(agreed.on()) + ", "
                                + words.say("relief.aid.how." + agreed.how().code())));
        means.ifPresent(told -> household(told, facts));
        debt(facts);
        return new Facts(facts, rows());
    }

    private void household(Means told, Map<String, String> facts) {
        facts.put("people", count(told.adults(), "adulte") + ", " + count(told.children(), "enfant"));
        facts.put("resources", euros(told.resources()));
        facts.put("charges", euros(told.charges()));
    }

    private void debt(Map<String, String> facts) {
        long sum = owed.stream().mapToLong(Month::cents).sum();
        if (sum > 0) {
            facts.put("debt", euros(sum));
            facts.put("until", day(today));
        }
    }

    /** What is unpaid of each month, then the instalments that are still to be paid: the first cell tells them apart. */
    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        owed.forEach(one -> rows.add(List.of("month", Days.month(one.month(), Lang.FR), euros(one.cents()))));
        plan.open().forEach(one -> rows.add(List.of("plan", one.get(1), one.get(2))));
        return rows;
    }

    private String papers(Stream<Paper> papers) {
        return papers.sorted()
                .map(one -> words.say("relief.aid.paper." + one.code()))
                .collect(Collectors.joining(", "));
    }

    private String home() {
        Home home = tenancy.home();
        return Stream.of(home.estate(), home.address(), (home.postcode() + " " + home.city()).strip())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String count(int number, String what) {
        return number == 0 ? "aucun " + what : number + " " + what + (number > 1 ? "s" : "");
    }

    private static String euros(long cents) {
        return Euros.words(cents, Lang.FR);
    }

    private static String day(LocalDate day) {
        return Days.day(day, Lang.FR);
    }

    @Override
    public String toString() {
        return "FundFile[•••]";
    }
}
