package fr.palier.app.relief;

import fr.palier.app.letters.Draft.Recipient;
import fr.palier.app.letters.Facts;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.relief.PlanLetters.Told;
import fr.palier.app.relief.ground.Counted;
import fr.palier.app.relief.sums.Missing;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.plan.Obligation;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What letters say of a plan, in French.
 *
 * @param aid that the plan leaves out, with who granted it
 * @param sums of what parts the plan is made, each in a line
 */
record PlanFacts(TenancyDetails tenancy, KnownPlans.Read read, String landlord, List<Counted> aid, List<String> sums) {
    private static final String BY_HAND = "Remis en main propre";

    /** To the household. A protected address stands on no envelope. */
    Recipient household() {
        return new Recipient(tenancy.household().name(), tenancy.protectedAddress() ? List.of(BY_HAND) : home());
    }

    private List<String> home() {
        Home home = tenancy.home();
        return Stream.of(home.estate(), home.address(), (home.postcode() + " " + home.city()).strip())
                .filter(line -> !line.isBlank())
                .toList();
    }

    Facts of(PlanLetter letter) {
        return switch (letter) {
            case PLAN_PROPOSAL, PLAN_AGREEMENT -> new Facts(agreed(), instalments());
            case PLAN_DEFERRAL -> new Facts(still(), open());
            case PLAN_BREACH -> new Facts(broken(), missed());
            case PLAN_KEPT -> new Facts(kept(), List.of());
        };
    }

    private Map<String, String> common() {
        Plan plan = read.plan();
        Map<String, String> facts = new HashMap<>();
        facts.put("tenant", tenancy.household().name());
        facts.put("contract", tenancy.number());
        facts.put("home", tenancy.protectedAddress() ? "adresse protégée" : String.join(", ", home()));
        facts.put("landlord", landlord);
        facts.putAll(missing(plan.frozen().missing()));
        plan.signedOn().ifPresent(on -> facts.put("signed", day(on)));
        return facts;
    }

    /** Housing benefit that is missing in the debt, and what came of it since. */
    private Map<String, String> missing(Missing missing) {
        Map<String, String> facts = new HashMap<>();
        if (missing.leftOut() > 0) {
            facts.put("left-out", euros(missing.leftOut()));
        }
        if (missing.counted() > 0) {
            facts.put("counted", euros(missing.counted()));
        }
        read.back().ifPresent(back -> {
            facts.put("arrived", euros(back.cents()));
            facts.put("arrived-on", day(back.on()));
        });
        return facts;
    }

    private Map<String, String> agreed() {
        Plan plan = read.plan();
        List<Instalment> all = plan.toPay();
        Map<String, String> facts = common();
        facts.put("sums", String.join("\n", sums));
        putOff(facts);
        facts.putAll(granted());
        facts.put("payable", euros(read.sums().rest()));
        facts.put("count", Integer.toString(all.size()));
        facts.put("end", day(all.getLast().day()));
        facts.put("grace", Integer.toString(plan.rules().graceDays()));
        return facts;
    }

    /** What was granted, and by whom: each with its part where they are several. */
    private Map<String, String> granted() {
        long sum = read.plan().frozen().granted();
        if (sum == 0) {
            return Map.of();
        }
        String givers = aid.size() == 1
                ? aid.getFirst().by()
                : aid.stream().map(one -> one.by() + ", " + euros(one.cents())).collect(Collectors.joining(" ; "));
        return Map.of(aid.size() > 1 ? "granted-by-several" : "granted", euros(sum), "givers", givers);
    }

    /** The months of which the plan pays the rent, of today or to come. */
    private void putOff(Map<String, String> facts) {
        Deferral deferral = read.plan().frozen().deferral();
        String months = Stream.iterate(deferral.from(), month -> month.plusMonths(1))
                .limit(deferral.dues())
                .filter(month -> !month.isBefore(read.standing().asOf().withDayOfMonth(1)))
                .map(month -> Days.month(month, Lang.FR))
                .collect(Collectors.joining(", "));
        if (!months.isEmpty()) {
            facts.put("put-off", months);
        }
    }

    private List<List<String>> instalments() {
        return read.plan().toPay().stream()
                .map(one -> List.of(Integer.toString(one.number()), day(one.day()), euros(one.cents())))
                .toList();
    }

    private Map<String, String> still() {
        Map<String, String> facts = common();
        read.standing().next().ifPresent(next -> {
            facts.put("next", day(next.day()));
            facts.put("next-amount", euros(next.missing()));
        });
        facts.put("remaining", euros(read.standing().remaining()));
        putOff(facts);
        return facts;
    }

    private List<List<String>> open() {
        return read.standing().obligations().stream()
                .filter(one -> one.part() == Part.PLAN && one.coveredOn().isEmpty())
                .map(one -> List.of(Integer.toString(one.number()), day(one.day()), euros(one.missing())))
                .toList();
    }

    private Map<String, String> broken() {
        Map<String, String> facts = common();
        facts.put(
                "missing",
                euros(read.standing().missed().stream()
                        .mapToLong(Obligation::missing)
                        .sum()));
        if (read.standing().benefitMissing() > 0) {
            facts.put("benefit", euros(read.standing().benefitMissing()));
        }
        return facts;
    }

    private List<List<String>> missed() {
        return read.standing().missed().stream()
                .map(one -> List.of(missed(one)))
                .toList();
    }

    private static String missed(Obligation one) {
        String of = one.part() == Part.PLAN ? "l’échéance du plan du " : "le loyer à payer le ";
        String partly = one.missing() < one.cents() ? " (sur " + euros(one.cents()) + ")" : "";
        return euros(one.missing()) + " pour " + of + day(one.day()) + partly;
    }

    private Map<String, String> kept() {
        Map<String, String> facts = common();
        read.standing().obligations().stream()
                .filter(one -> one.part() == Part.PLAN)
                .flatMap(one -> one.coveredOn().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(on -> facts.putAll(since(on)));
        facts.put("total", euros(read.plan().schedule().debt()));
        return facts;
    }

    /** Since when all is paid: of a plan that was signed after that, that it was paid before. */
    private Map<String, String> since(LocalDate on) {
        boolean before = read.plan().signedOn().filter(on::isBefore).isPresent();
        return before ? Map.of("kept", day(on), "before", day(on)) : Map.of("kept", day(on));
    }

    /** What is told to others of the plan. */
    Told told() {
        return new Told(words(), read.plan().state().isWatched() ? open() : List.of());
    }

    private String words() {
        return switch (read.plan().state()) {
            case PROPOSED, APPROVED -> "Un plan d’apurement est proposé au locataire.";
            case RUNNING ->
                "Un plan d’apurement est signé depuis le "
                        + read.plan().signedOn().map(PlanFacts::day).orElse("") + ", et il est tenu.";
            case BROKEN -> "Un plan d’apurement est signé ; un paiement manque, et nous en parlons avec le locataire.";
            case KEPT -> "Le plan d’apurement est tenu.";
            case SUSPENDED -> "Un plan d’apurement est signé ; il est suspendu par la procédure de surendettement.";
            case REFUSED, ENDED, REPLACED -> "Nous cherchons avec le locataire une solution qu’il puisse tenir.";
        };
    }

    private static String euros(long cents) {
        return Euros.words(cents, Lang.FR);
    }

    private static String day(LocalDate day) {
        return Days.day(day, Lang.FR);
    }
}
