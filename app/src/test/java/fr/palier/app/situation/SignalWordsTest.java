package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.portfolio.TenancyDetails.Household;
import fr.palier.app.portfolio.TenancyDetails.Terms;
import fr.palier.app.situation.SignalWords.Sentence;
import fr.palier.app.timeline.Position;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SignalWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 4, 15);
    private static final ResourceBundleMessageSource MESSAGES = messages();

    private final List<Posting> postings = new ArrayList<>();

    @Test
    void explainsAnAccountInTrouble() {
        for (int month = 5; month <= 12; month++) {
            add(LocalDate.of(2019, month, 1), Kind.CHARGE, 51200);
            add(LocalDate.of(2019, month, 5), Kind.BENEFIT, 18000);
            add(LocalDate.of(2019, month, 8), Kind.PAYMENT, 33200);
        }
        add(LocalDate.of(2020, 1, 1), Kind.CHARGE, 51200);
        add(LocalDate.of(2020, 1, 5), Kind.BENEFIT, 18000);
        add(LocalDate.of(2020, 1, 8), Kind.PAYMENT, 33200);
        add(LocalDate.of(2020, 2, 5), Kind.CHARGE, 51200);
        add(LocalDate.of(2020, 2, 6), Kind.BENEFIT, 18000);
        add(LocalDate.of(2020, 3, 5), Kind.CHARGE, 51200);
        add(LocalDate.of(2020, 4, 2), Kind.PAYMENT, 10000);
        add(LocalDate.of(2020, 4, 6), Kind.REJECTION, 10000);
        Map<Signal, String> french = words(18000, Lang.FR);
        assertThat(french)
                .containsEntry(Signal.BALANCE, "Doit 844,00\u00a0€ aujourd'hui.")
                .containsEntry(Signal.OLDEST_UNPAID, "Plus ancien impayé\u00a0: 5 février 2020 (70 jours).")
                .containsEntry(Signal.MISSED_STREAK, "2 mois de suite sans paiement, ou presque (moins de la moitié).")
                .containsEntry(Signal.MONTHS_OWED, "Cela fait 2,54 mois de loyer, aide au logement déduite.")
                .containsEntry(Signal.BENEFIT_BREAK, "L'aide au logement venait et n'est pas venue le mois dernier.")
                .containsEntry(Signal.RETURNED_DEBIT, "Un paiement est revenu impayé le 6 avril 2020.")
                .containsEntry(
                        Signal.UNPAID_SINCE,
                        "Compte comme impayé, au sens de l'aide au logement, depuis le 5 mars 2020 (41 jours).")
                .containsEntry(Signal.NOTIFY_CAF_BY, "La CAF ou la MSA est à prévenir avant le 5 mai 2020 (20 jours).");
        assertThat(words(18000, Lang.EN))
                .containsEntry(Signal.BALANCE, "Owes €844.00 today.")
                .containsEntry(Signal.OLDEST_UNPAID, "Oldest unpaid due: 5 February 2020 (70 days).");
    }

    @Test
    void explainsAnAccountInOrderInAsManySentences() {
        add(LocalDate.of(2020, 3, 1), Kind.CHARGE, 50000);
        add(LocalDate.of(2020, 3, 5), Kind.PAYMENT, 60000);
        Map<Signal, String> french = words(0, Lang.FR);
        assertThat(french).hasSize(15).containsEntry(Signal.BALANCE, "A payé 100,00\u00a0€ d'avance.");
        assertThat(french.values()).allMatch(text -> text.endsWith("."));
        assertThat(sentences(0, Lang.FR)).noneMatch(Sentence::speaks);
        assertThat(words(0, Lang.EN)).hasSize(15);
    }

    @Test
    void saysWhatIsNotKnownOfAnEmptyAccount() {
        assertThat(words(0, Lang.FR))
                .containsEntry(Signal.BALANCE, "Ne doit rien aujourd'hui.")
                .containsEntry(
                        Signal.REGULARITY, "Aucun mois à payer depuis un an\u00a0: la régularité ne se mesure pas.")
                .containsEntry(
                        Signal.NOTIFY_CAF_BY, "Sans aide versée au bailleur, il n'y a ni CAF ni MSA à prévenir.");
    }

    @Test
    void tellsWhatIsLeftBeforeTheRentCountsAsUnpaid() {
        add(LocalDate.of(2020, 4, 1), Kind.CHARGE, 51200);
        CafClock clock = CafClock.of(tenancy(18000).terms(), readings(18000), TODAY);
        assertThat(clock.threshold()).hasValue(66400);
        assertThat(clock.room()).isEqualTo(15200);
        assertThat(clock.toCheck()).isFalse();
        assertThat(clock.articles()).anyMatch(article -> article.contains("R824-1"));
    }

    @Test
    void citesTheLawWithPlainDays() {
        add(LocalDate.of(2020, 4, 1), Kind.CHARGE, 51200);
        CafClock clock = CafClock.of(tenancy(18000).terms(), readings(18000), TODAY);
        Wording words = new Wording(MESSAGES, Lang.FR);
        assertThat(clock.articles().stream().map(words::law))
                .anyMatch(article -> article.contains("avant le 1er septembre 2019"))
                .noneMatch(article -> article.matches(".*\\d{4}-\\d{2}-\\d{2}.*"));
        assertThat(clock.shortNames()).extracting(one -> one.name()).contains("CCH");
    }

    @Test
    void marksAsToBeCheckedWhatIsNotTheTextOfTheLaw() {
        CafClock clock = CafClock.of(tenancy(18000).terms(), readings(18000), LocalDate.of(2027, 2, 1));
        assertThat(clock.threshold()).hasValue(45000);
        assertThat(clock.inclusive()).isFalse();
        assertThat(clock.toCheck()).isTrue();
    }

    private void add(LocalDate day, Kind kind, long cents) {
        postings.add(new Posting(new Position(day, postings.size() + 1), kind, cents, "", false, false));
    }

    private Map<Signal, String> words(long benefit, Lang lang) {
        return sentences(benefit, lang).stream().collect(Collectors.toMap(Sentence::signal, Sentence::text));
    }

    private List<Sentence> sentences(long benefit, Lang lang) {
        Account account = Account.of(postings, TODAY);
        return new SignalWords(readings(benefit), account, new Wording(MESSAGES, lang), TODAY).all();
    }

    private Readings readings(long benefit) {
        return OneAccount.readings(tenancy(benefit), postings, TODAY);
    }

    private static TenancyDetails tenancy(long benefit) {
        return new TenancyDetails(
                1,
                1,
                "CT1",
                new Household("Azéma", "Luce", Optional.empty(), Optional.empty(), Optional.empty()),
                new Home("", "", "", "", "", "", "", "", Optional.empty(), false),
                new Terms(LocalDate.of(2015, 1, 1), Optional.empty(), 51200, benefit),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/situation");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }
}
