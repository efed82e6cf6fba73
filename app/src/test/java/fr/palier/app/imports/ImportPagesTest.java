package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.Landlord;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
class ImportPagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private BusinessClock clock;

    private Scope administrator = Scope.ofProgram(0);
    private String azema = "";
    private String code = "";

    @BeforeEach
    void meet() {
        Landlord landlord = cast.landlord();
        administrator = cast.person(landlord, Role.ADMINISTRATOR, Role.MANAGER);
        azema = cast.tenancy(administrator, "Azéma").number();
        code = landlord.code();
    }

    private String export() {
        return """
                N° contrat;N° écriture;Date écriture;Nature;Libellé;Débit;Crédit
                AZ;E1;01/03/2020;QUIT;"Quittance mars ; loyer";500,00;
                AZ;E2;05/03/2020;REGL;Règlement;;200,00
                AZ;E3;30/02/2020;REGL;=HYPERLINK("x");;20,00
                AZ;E4;06/03/2020;QZX;Mystère;;20,00
                """.replace("AZ", azema);
    }

    @Test
    void takesAMessyExportInAndShowsWhatWasRefused() throws Exception {
        String page = receive("ecritures.csv", export().getBytes(Charset.forName("windows-1252")));
        assertThat(after(page))
                .hasStatusOk()
                .bodyText()
                .contains("Export de comptes locataires", "Windows-1252", "point-virgule", "4 lignes")
                .contains(
                        "Ce qui va changer",
                        "date illisible",
                        "30/02/2020",
                        "que le profil ne traduit pas",
                        "1 mars 2020")
                .contains("Quittance mars ; loyer", "numéro d’écriture", "loyer et charges")
                .doesNotContain("??");
        assertThat(post(page + "/importation")).hasStatus3xxRedirection();
        assertThat(after(page)).bodyText().contains("importé", "liste du jour", "/aujourdhui", "Annuler cet import");
        assertThat(get("/imports"))
                .bodyText()
                .contains("ecritures.csv", "importé", "4 lignes")
                .doesNotContain("??");
        assertThat(post(page + "/annulation")).hasStatus3xxRedirection();
        assertThat(after(page)).bodyText().contains("annulé").doesNotContain("Oui, annuler");
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story, told in order
    @Test
    void learnsACodeAndKeepsItForTheNextFile() throws Exception {
        String page = receive("ecritures.csv", export().getBytes(StandardCharsets.UTF_8));
        after(page);
        assertThat(mvc.post()
                        .uri(page + "/profil")
                        .with(cast.as(administrator))
                        .with(Cast.form())
                        .param("_key", UUID.randomUUID().toString())
                        .param("sorte", "ecritures")
                        .param("nom0", "tenancy")
                        .param("titre0", "N° contrat")
                        .param("nom1", "id")
                        .param("titre1", "N° écriture")
                        .param("nom2", "date")
                        .param("titre2", "Date écriture")
                        .param("nom3", "kind")
                        .param("titre3", "Nature")
                        .param("nom5", "debit")
                        .param("titre5", "Débit")
                        .param("nom6", "credit")
                        .param("titre6", "Crédit")
                        .param("texte0", "QUIT")
                        .param("colonne0", "kind")
                        .param("sens0", "charge")
                        .param("texte1", "REGL")
                        .param("colonne1", "kind")
                        .param("sens1", "payment")
                        .param("texte2", "QZX")
                        .param("colonne2", "kind")
                        .param("sens2", "aid"))
                .hasStatus3xxRedirection();
        assertThat(after(page))
                .bodyText()
                .doesNotContain("que le profil ne traduit pas")
                .contains("Une ligne rejetée");
        String next = receive("avril.csv", export().replace("/03/", "/04/").getBytes(StandardCharsets.UTF_8));
        assertThat(after(next))
                .bodyText()
                .doesNotContain("que le profil ne traduit pas")
                .contains("Une ligne rejetée");
    }

    @Test
    void saysThatNoLineCanBeImportedWhereAllAreRefused() throws Exception {
        String page = receive("autre.csv", """
                landlord,tenancy,date,kind,amount
                ZZ9,CT1,2020-03-01,charge,500.00
                ZZ9,CT2,2020-03-01,charge,500.00
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(after(page))
                .bodyText()
                .contains("Aucune ligne ne peut être importée : toutes sont rejetées", "rien à importer")
                .doesNotContain("Tout est déjà enregistré", "prêt à importer", ">Importer<");
        assertThat(get("/imports"))
                .bodyText()
                .contains("2 lignes · aucune nouvelle · aucune changée · 2 rejetées", "rien à importer");
    }

    @Test
    void countsOneLineAsOne() throws Exception {
        String page = receive(
                "une.csv",
                ("landlord;tenancy;date;kind;amount\n" + code + ";" + azema + ";2020-03-01;charge;500,00\n")
                        .getBytes(StandardCharsets.UTF_8));
        after(page);
        assertThat(get("/imports"))
                .bodyText()
                .contains("une ligne · une nouvelle · aucune changée · aucune rejetée")
                .doesNotContain("1 lignes");
    }

    @SuppressWarnings("checkstyle:MethodLength") // one file, told in order
    @Test
    void tellsRefusedLinesInTheOrderOfTheFileByItsOwnTitles() throws Exception {
        String page = receive("ecritures.csv", """
                N° contrat;N° écriture;Date écriture;Nature;Débit;Crédit
                ZZ404;E1;01/03/2020;QUIT;500,00;
                AZ;E2;30/02/2020;QUIT;500,00;
                AZ;E3;05/03/2020;REGL;;200,00
                AZ;E3;06/03/2020;REGL;;-50,00
                AZ;E3;07/03/2020;REGL;;30,00
                AZ;E6;31/02/2020;QUIT;1,00;
                """.replace("AZ", azema).getBytes(StandardCharsets.UTF_8));
        after(page);
        assertThat(get(page + "/rejets"))
                .bodyText()
                .contains(
                        "2;N° contrat;ZZ404;\"aucune location de ce numéro n'est enregistrée",
                        "5;Crédit;\"'-50,00\";montant négatif pour cette nature",
                        "6;N° écriture;E3;numéro d'écriture déjà vu")
                .doesNotContain("fichier des locations", "tenancy", ";id;")
                .containsSubsequence("\n2;", "\n3;", "\n5;", "\n6;", "\n7;");
    }

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
        String[] lines = java.util.stream.IntStream.rangeClosed(1, 130)
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
        java.time.LocalDate today = clock.today();
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
                        "La première : ligne 3, location " + azema,
                        "510,00")
                .contains(
                        "Une ligne rejetée",
                        "date dans plus d&#39;un an : corriger l&#39;année",
                        fr(today.plusDays(367)))
                .doesNotContain("??", "<span>TROP LOIN");
        assertThat(post(page + "/importation")).hasStatus3xxRedirection();
        assertThat(after(page)).bodyText().contains("importé").doesNotContain("Vérifiez l&#39;année");
    }

    private static String fr(java.time.LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    private byte[] ledger(String... lines) {
        StringBuilder text = new StringBuilder("landlord;tenancy;date;kind;amount;id;label\n");
        for (String line : lines) {
            text.append(code).append(';').append(azema).append(';').append(line).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void downloadsRefusedLinesWithoutFormulas() throws Exception {
        String page = receive("ecritures.csv", export().replace("QZX", "=1+1").getBytes(StandardCharsets.UTF_8));
        after(page);
        assertThat(get(page + "/rejets"))
                .bodyText()
                .contains("ligne;colonne;valeur;motif", "'=1+1")
                .doesNotContain(";=1+1");
    }

    @Test
    void saysBesideTheUploadWhyAFileIsRefused() {
        assertThat(upload("vide.csv", new byte[0])).hasStatus(422).bodyText().contains("Il est vide");
        assertThat(upload("x.csv", "tenancy,date\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("pas été gardé", "en-tête");
        assertThat(upload("x.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1}))
                .hasStatus(422)
                .bodyText()
                .contains("incomplet ou abîmé");
        assertThat(upload("x.csv", "bonjour\ntout le monde\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(get("/imports")).bodyText().contains("Aucun fichier").doesNotContain("??");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        String page = receive("ecritures.csv", export().getBytes(StandardCharsets.UTF_8));
        after(page);
        for (String path : new String[] {"/imports", page, page + "?sorte=locations"}) {
            assertThat(mvc.get().uri(path).with(cast.as(administrator)).cookie(new Cookie("lang", "en")))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??", "écriture,", "Fichier");
        }
    }

    @Test
    void isClosedToAdvisersAndToOtherLandlords() throws Exception {
        String page = receive("ecritures.csv", export().getBytes(StandardCharsets.UTF_8));
        Scope adviser = cast.colleague(administrator, Role.ADVISER);
        Scope other = cast.person(cast.landlord(), Role.ADMINISTRATOR);
        assertThat(mvc.get().uri("/imports").with(cast.as(adviser))).hasStatus(404);
        for (String path : new String[] {page, page + "/rejets", page + "/avancement", "/imports/nonsense!"}) {
            assertThat(mvc.get().uri(path).with(cast.as(other))).hasStatus(404);
        }
    }

    private String receive(String name, byte[] content) {
        MvcTestResult result = upload(name, content);
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult upload(String name, byte[] content) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .param("_key", UUID.randomUUID().toString())
                .with(cast.as(administrator))
                .with(Cast.form())
                .exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post()
                .uri(path)
                .param("_key", UUID.randomUUID().toString())
                .with(cast.as(administrator))
                .with(Cast.form())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(cast.as(administrator)).exchange();
    }

    /** The page once its work is done. */
    private MvcTestResult after(String page) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(page + "/avancement").getResponse().getHeader("HX-Refresh") == null) {
            assertThat(System.nanoTime()).as("still at work").isLessThan(end);
            Thread.sleep(50);
        }
        return get(page);
    }
}
