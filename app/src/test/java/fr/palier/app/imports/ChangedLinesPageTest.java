package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.BusinessClock;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a file would change: shown line by line before it is taken in. */
class ChangedLinesPageTest extends ImportPageTestBed {
    @Autowired
    private BusinessClock clock;

    @SuppressWarnings("checkstyle:MethodLength") // one story, told in order
    @Test
    void showsWhichLinesAreNewChangedAndVanished() throws Exception {
        String before = receive(
                "mars.csv",
                ledger(
                        "2020-03-01;charge;500,00;E1;Quittance",
                        "2020-03-05;payment;200,00;E2;VIR",
                        "2020-03-06;payment;10,00;E3;CHQ DISPARU"));
        after(before);
        post(before + "/importation");
        after(before);
        String page = receive(
                "avril.csv",
                ledger(
                        "2020-03-01;charge;500,00;E1;Quittance",
                        "2020-03-05;payment;250,00;E2;VIR",
                        "2020-03-08;payment;30,00;E4;NOUVEAU"));
        assertThat(after(page))
                .bodyText()
                .contains("Une ligne changée", "<del>200,00\u00a0€</del>", "<b>250,00\u00a0€</b>")
                .contains(
                        "Voir lesquelles",
                        "Une ligne disparue du fichier",
                        "CHQ DISPARU",
                        "6 mars 2020",
                        "10,00\u00a0€",
                        azema)
                .contains("Une ligne nouvelle", "NOUVEAU", "8 mars 2020", "30,00\u00a0€")
                .doesNotContain("??", "<span>Quittance</span>");
        assertThat(get(page + "/lignes?devenir=disparues"))
                .hasStatusOk()
                .bodyText()
                .contains("CHQ DISPARU", "Retour à avril.csv")
                .doesNotContain("NOUVEAU", "??");
        assertThat(get(page + "/lignes?devenir=autre")).hasStatus(404);
        assertThat(mvc.get().uri(page).with(cast.as(administrator)).cookie(new Cookie("lang", "en")))
                .bodyText()
                .contains("One line that vanished from the file", "€10.00")
                .doesNotContain("??");
    }

    @Test
    void showsManyLinesByPages() throws Exception {
        String[] lines = IntStream.rangeClosed(1, 130)
                .mapToObj(i -> "2020-03-01;charge;" + i + ",00;N" + i + ";LIGNE " + i + ".")
                .toArray(String[]::new);
        String page = receive("longue.csv", ledger(lines));
        assertThat(after(page))
                .bodyText()
                .contains("130 lignes nouvelles", "Les 20 premières", "LIGNE 20.", "Voir les 130")
                .doesNotContain("LIGNE 21.<");
        assertThat(get(page + "/lignes?devenir=nouvelles"))
                .bodyText()
                .contains("LIGNE 100.", "apres=100")
                .doesNotContain("LIGNE 101.");
        assertThat(get(page + "/lignes?devenir=nouvelles&apres=100"))
                .bodyText()
                .contains("LIGNE 101.", "LIGNE 130.")
                .doesNotContain("La suite");
    }

    @Test
    void showsWhatChangesOfTenancies() throws Exception {
        String header = "landlord;tenancy;rent;benefit;start;holder_name;city\n";
        String page = receive(
                "locations.csv",
                (header + code + ";" + azema + ";777,00;0;2019-01-01;Delmas;Albi\n" + code
                                + ";NEUF1;450,00;0;2020-01-01;Roques;Rodez\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(after(page))
                .bodyText()
                .contains(
                        "Une ligne changée",
                        "<b>777,00\u00a0€</b>",
                        "<del>Azéma</del>",
                        "<b>Delmas</b>",
                        "ville",
                        "<b>Albi</b>")
                .contains("Une ligne nouvelle", "NEUF1", "450,00\u00a0€", "Roques")
                .doesNotContain("??");
    }

    @Test
    void warnsOfDatesFarAheadAndRefusesThoseBeyondAYear() throws Exception {
        LocalDate today = clock.today();
        String page = receive(
                "loin.csv",
                ledger(
                        today.plusDays(31) + ";charge;500,00;E1;PROCHAIN",
                        today.plusDays(32) + ";charge;510,00;E2;LOINTAIN",
                        today.plusDays(366) + ";charge;520,00;E3;UN AN",
                        today.plusDays(367) + ";payment;530,00;E4;TROP LOIN"));
        assertThat(after(page))
                .bodyText()
                .contains(
                        "2 lignes sont datées dans plus de 31 jours.",
                        "La première\u00a0: ligne 3, location " + azema,
                        "510,00")
                .contains(
                        "Une ligne rejetée",
                        "date dans plus d&#39;un an : corriger l&#39;année",
                        fr(today.plusDays(367)))
                .doesNotContain("??", "<span>TROP LOIN");
        assertThat(post(page + "/importation")).hasStatus3xxRedirection();
        assertThat(after(page)).bodyText().contains("importé").doesNotContain("Vérifiez l&#39;année");
    }

    private static String fr(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }
}
