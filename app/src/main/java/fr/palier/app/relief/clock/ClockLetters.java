package fr.palier.app.relief.clock;

import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Draft.Recipient;
import fr.palier.app.letters.Facts;
import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Letters;
import fr.palier.app.letters.Letters.Order;
import fr.palier.app.letters.Paper;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.relief.PlanLetters;
import fr.palier.app.relief.PlanLetters.Told;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.HousingFund;
import fr.palier.engine.law.HousingFunds;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Owing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The letters of the legal calendar, filled in with what the account says today. */
@Component
class ClockLetters {
    private static final String ABOUT = "calendar";
    private static final String BY_HAND = "Remis en main propre";

    /** Never long enough for a social security number. */
    private static final Pattern PAYEE = Pattern.compile("\\d{5,8} ?[A-Za-z]?");

    private final LegalClocks clocks;
    private final Letters letters;
    private final Landlords landlords;
    private final PlanLetters plans;
    private final BusinessClock clock;

    ClockLetters(LegalClocks clocks, Letters letters, Landlords landlords, PlanLetters plans, BusinessClock clock) {
        this.clocks = clocks;
        this.letters = letters;
        this.landlords = landlords;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Which letter to whom.
     *
     * @param body that pays the housing benefit; empty where it was not chosen
     * @param payee the household's number there; empty where nobody knows it
     */
    record Wanted(TenancyDetails tenancy, ClockLetter letter, String body, String payee) {
        @Override
        public String toString() {
            return "Wanted[" + letter + "]";
        }
    }

    /**
     * Drafts a letter.
     *
     * @throws Refused where there is nothing to say: nothing is owed, or for the household, nobody has to be told; of a report that
     *     could not be noted today, for the same reason
     */
    Draft draft(Scope scope, Wanted wanted) {
        TenancyDetails tenancy = wanted.tenancy;
        LegalClocks.Read read = clocks.of(scope, tenancy);
        Owing owing = read.owing().orElseThrow(() -> new Refused("relief.clock.nothing-owed"));
        if (wanted.letter == ClockLetter.CAF_REPORT) {
            Recorded report = Recorded.told(clock.today());
            report.check(tenancy, read.owing(), clock.today());
            report.checkOrder(read.arrears());
        }
        Map<String, String> facts = facts(scope, tenancy, owing);
        facts.put("benefit", benefit(tenancy, read.arrears().aid()));
        facts.put("since", day(owing.oldestUnpaid()));
        read.arrears()
                .unpaidSince()
                .filter(day -> !day.equals(owing.oldestUnpaid()))
                .ifPresent(day -> facts.put("unpaid", day(day)));
        facts.put("body", wanted.body);
        facts.put("payee", wanted.payee);
        Told told = plans.told(scope, tenancy);
        facts.put("plan", told.words());
        if (wanted.letter == ClockLetter.CAF_WHY) {
            when(read, facts);
        }
        return letters.draft(
                scope,
                wanted.letter.template(),
                to(wanted),
                new Facts(facts, told.open()),
                (wanted.letter.isToTenant() ? "Votre contrat : " : "Référence du locataire : ") + tenancy.number());
    }

    /** When the paying body is told: by a day, as soon as possible where that day is over, or on the day on which it was. */
    private void when(LegalClocks.Read read, Map<String, String> facts) {
        Optional<LocalDate> told = read.arrears().told();
        Optional<LocalDate> by = read.lines().stream()
                .map(Line::deadline)
                .filter(one -> one.code().equals("caf-report"))
                .map(Deadline::day)
                .findFirst();
        LocalDate day = told.or(() -> by).orElseThrow(() -> new Refused("relief.clock.nobody-to-tell"));
        facts.put("before", day(day));
        facts.put("told", told.isPresent() ? day(day) : "");
        facts.put("late", told.isEmpty() && day.isBefore(clock.today()) ? day(day) : "");
    }

    private static Recipient to(Wanted wanted) {
        TenancyDetails tenancy = wanted.tenancy;
        return switch (wanted.letter) {
            case CAF_REPORT ->
                new Recipient(wanted.body, List.of("Service des aides au logement", department(tenancy)));
            case CAF_WHY ->
                new Recipient(
                        tenancy.household().name(), tenancy.protectedAddress() ? List.of(BY_HAND) : home(tenancy));
            case CCAPEX_SEIZURE ->
                new Recipient(
                        "Commission de coordination des actions de prévention des expulsions (CCAPEX)",
                        List.of("Secrétariat", department(tenancy)));
        };
    }

    /** {@code Département de la Haute-Garonne (31)}: which office of it, whoever sends the letter knows. */
    private static String department(TenancyDetails tenancy) {
        String code = tenancy.home().department();
        return HousingFunds.shipped()
                .ofDepartment(code)
                .map(HousingFund::manager)
                .map(name -> name + " (" + code + ")")
                .orElse(code.isEmpty() ? "" : "Département " + code);
    }

    private Map<String, String> facts(Scope scope, TenancyDetails tenancy, Owing owing) {
        Map<String, String> facts = new HashMap<>();
        facts.put("tenant", tenancy.household().name());
        facts.put("contract", tenancy.number());
        facts.put("home", tenancy.protectedAddress() ? "adresse protégée" : String.join(", ", home(tenancy)));
        facts.put(
                "landlord", landlords.find(scope.landlord()).map(Landlord::name).orElse(""));
        facts.put("debt", euros(owing.balance()));
        facts.put("until", day(clock.today()));
        facts.put("rent", euros(tenancy.terms().rent()));
        return facts;
    }

    /** Nothing where nobody knows of any. */
    private static String benefit(TenancyDetails tenancy, Aid aid) {
        return switch (aid) {
            case NONE -> "";
            case TO_LANDLORD -> euros(tenancy.terms().benefit());
            case TO_TENANT -> "versée au locataire";
        };
    }

    private static List<String> home(TenancyDetails tenancy) {
        Home home = tenancy.home();
        return Stream.of(home.estate(), home.address(), (home.postcode() + " " + home.city()).strip())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String euros(long cents) {
        return Euros.words(cents, Lang.FR);
    }

    private static String day(LocalDate day) {
        return Days.day(day, Lang.FR);
    }

    /** As a page shows it. */
    Paper shown(Draft draft) {
        return letters.paper(draft);
    }

    /**
     * Issues a letter.
     *
     * @throws Refused where something is missing, or the household's number at the paying body cannot be one
     */
    Kept issue(Scope scope, Wanted wanted) {
        Refused.when(
                !wanted.payee.isEmpty() && !PAYEE.matcher(wanted.payee).matches(),
                "relief.letter.payee.form",
                wanted.payee);
        return letters.issue(scope, new Order(draft(scope, wanted), wanted.tenancy.id(), ABOUT));
    }

    /** The letters that were issued, the latest first. */
    List<Kept> issued(Scope scope, int tenancyId) {
        return letters.about(scope, tenancyId, ABOUT);
    }
}
