package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.Landlord;
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
        String page = receive("une.csv", ("landlord;tenancy;date;kind;amount\n" + code + ";" + azema
                        + ";2020-03-01;charge;500,00\n")
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
