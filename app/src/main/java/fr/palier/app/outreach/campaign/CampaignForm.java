package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Campaign.Terms;
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
        @Nullable String sansdette) {

    /** What a list may ask for that a call can do. */
    static final List<String> ACTIONS =
            List.of("call_today", "call_this_week", "rights_check", "plan_review", "message", "watch");

    private static final int MINUTES = 10;
    private static final int ATTEMPTS = 3;
    private static final int OLDEST = 130;
    private static final int MOST_HOURS = 100_000;

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

    int minutesEach() {
        return number("minutes", minutes, 1, 120).orElse(MINUTES);
    }

    int staffedHours() {
        return number("hours", heures, 0, MOST_HOURS).orElse(0);
    }

    Criteria criteria() {
        return new Criteria(
                        number("age", agemin, 0, OLDEST),
                        number("age", agemax, 0, OLDEST),
                        seul != null,
                        Optional.of(Typed.text(commune)).filter(said -> !said.isEmpty()),
                        qpv != null,
                        number("branch", agence, 0, Integer.MAX_VALUE),
                        number("silent", silence, 1, 3_650))
                .with(Optional.of(Typed.text(suite)).filter(ACTIONS::contains))
                .only(Optional.of(Only.OWING).filter(_ -> purpose().speaksOfRent() && sansdette == null));
    }

    Terms terms(LocalDate today) {
        return new Terms(
                Typed.text(titre),
                purpose(),
                basis(),
                day(debut, today),
                day(fin, today),
                number("team", equipe, 0, Integer.MAX_VALUE).orElse(0),
                minutesEach(),
                staffedHours(),
                number("attempts", essais, 1, 9).orElse(ATTEMPTS),
                criteria());
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
