package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file from the upload to the accounts, and back. */
class ImportPagesTest extends ImportPageTestBed {
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
}
