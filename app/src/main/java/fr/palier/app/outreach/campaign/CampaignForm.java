package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign as somebody types it. Nothing of it names a person. */
record CampaignForm(
        @Nullable String titre,
        @Nullable String objet,
        @Nullable String fondement,
        @Nullable String debut,
        @Nullable String fin,
        @Nullable String equipe,
        @Nullable String minutes,
        @Nullable String heures,
        @Nullable String essais,
        @Nullable String agemin,
        @Nullable String agemax,
        @Nullable String seul,
        @Nullable String commune,
        @Nullable String qpv,
        @Nullable String agence,
        @Nullable String silence,
        @Nullable String suite,
        @Nullable String sansdette,
        @Nullable String reprise,
        @Nullable String envoi) {

    /** What a list may ask for that a call can do. */
    static final List<String> ACTIONS =
            List.of("call_today", "call_this_week", "rights_check", "plan_review", "message", "watch");

    private static final String[] ORDER = {
        "titre",
        "objet",
        "fondement",
        "agemin",
        "agemax",
        "commune",
        "agence",
        "silence",
        "suite",
        "seul",
        "qpv",
        "sansdette",
        "debut",
        "fin",
        "equipe",
        "minutes",
        "heures",
        "essais"
    };

    private static final String TICKED = "1";
    private static final int MINUTES = 10;
    private static final int OLDEST = 130;
    private static final int DAYS = 14;
    private static final int MOST_HOURS = 100_000;

    /** Takes what is wrong with it, in the order of the page. */
    static Faults faults() {
        return new Faults(ORDER);
    }

    Purpose purpose() {
        return Purpose.of(Typed.text(objet)).orElse(Purpose.WELFARE);
    }

    /** The ground that was chosen, or the first on which the purpose can stand. */
    Basis basis() {
        return Arrays.stream(Basis.values())
                .filter(one -> one.code().equals(Typed.text(fondement)))
                .findFirst()
                .orElse(purpose().bases().getFirst());
    }

    /** The last day as a form begins with it. */
    static LocalDate usualEnd(LocalDate today) {
        return today.plusDays(DAYS);
    }

    /** The last day that was typed; what cannot be read says nothing yet. */
    LocalDate lastDay(LocalDate today) {
        LocalDate usual = usualEnd(today);
        return faults().read("fin", usual, () -> Typed.day(fin, "outreach.day").orElse(usual));
    }

    private int attempts() {
        return number("attempts", essais, 1, 9).orElse(Campaign.USUAL_ATTEMPTS);
    }

    /** The attempts that were typed; what cannot be read says nothing yet. */
    int usualAttempts() {
        return faults().read("essais", Campaign.USUAL_ATTEMPTS, this::attempts);
    }

    int minutesEach() {
        return number("minutes", minutes, 1, 120).orElse(MINUTES);
    }

    int staffedHours() {
        return number("hours", heures, 0, MOST_HOURS).orElse(0);
    }

    /**
     * Whom it concerns.
     *
     * @param faults take what cannot be read
     */
    Criteria criteria(Faults faults) {
        return new Criteria(
                        faults.read("agemin", Optional.empty(), () -> number("age", agemin, 0, OLDEST)),
                        faults.read("agemax", Optional.empty(), () -> number("age", agemax, 0, OLDEST)),
                        seul != null,
                        Optional.of(Typed.text(commune)).filter(said -> !said.isEmpty()),
                        qpv != null,
                        faults.read("agence", Optional.empty(), () -> number("branch", agence, 0, Integer.MAX_VALUE)),
                        faults.read("silence", Optional.empty(), () -> number("silent", silence, 1, 3_650)))
                .with(Optional.of(Typed.text(suite)).filter(ACTIONS::contains))
                .only(Optional.of(Only.OWING).filter(_ -> purpose().speaksOfRent() && sansdette == null))
                .missedBy(missed())
                .notReachedBy(send());
    }

    /** The campaign whose people not called are taken up, by its public number. */
    Optional<Long> missed() {
        return publicId(reprise);
    }

    /** The send of which those are called whom it has not reached, by its public number. */
    Optional<Long> send() {
        return publicId(envoi);
    }

    private static Optional<Long> publicId(@Nullable String typed) {
        return Optional.of(Typed.text(typed))
                .filter(said -> said.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** One that takes up those whom another did not call: by the same criteria, but for what the list of its day asked for. */
    static CampaignForm after(Campaign missed) {
        Terms terms = missed.terms();
        Criteria whom = terms.criteria();
        return new CampaignForm(
                terms.title(),
                terms.purpose().code(),
                terms.basis().code(),
                null,
                null,
                Integer.toString(terms.team()),
                Integer.toString(terms.minutes()),
                null,
                Integer.toString(terms.attempts()),
                typed(whom.ageFrom()),
                typed(whom.ageTo()),
                whom.alone() ? TICKED : null,
                whom.city().orElse(null),
                whom.priorityArea() ? TICKED : null,
                typed(whom.branch()),
                typed(whom.silentDays()),
                null,
                terms.purpose().speaksOfRent() && !whom.isOwing() ? TICKED : null,
                Long.toString(missed.publicId()),
                typed(whom.notReachedBy()));
    }

    private static @Nullable String typed(Optional<? extends Number> number) {
        return number.map(Object::toString).orElse(null);
    }

    /**
     * All of it.
     *
     * @param faults take what cannot be read
     */
    Terms terms(LocalDate today, Faults faults) {
        return new Terms(
                Typed.text(titre),
                purpose(),
                basis(),
                faults.read("debut", today, () -> day(debut, today)),
                faults.read("fin", today, () -> day(fin, today)),
                faults.read(
                        "equipe",
                        0,
                        () -> number("team", equipe, 0, Integer.MAX_VALUE).orElse(0)),
                faults.read("minutes", MINUTES, this::minutesEach),
                faults.read("heures", 0, this::staffedHours),
                faults.read("essais", Campaign.USUAL_ATTEMPTS, this::attempts),
                criteria(faults));
    }

    private static LocalDate day(@Nullable String typed, LocalDate today) {
        return Typed.day(typed, "outreach.day").orElse(today);
    }

    private static Optional<Integer> number(String field, @Nullable String typed, int least, int most) {
        String said = Typed.text(typed);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            int value = Integer.parseInt(said);
            if (value >= least && value <= most) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            throw new Refused("outreach.number." + field, said, least, most);
        }
        throw new Refused("outreach.number." + field, said, least, most);
    }
}
