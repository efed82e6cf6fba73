package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The lines of a file that cannot be taken in, with the reason of each. */
class RefusedLinesPageTest extends ImportPageTestBed {
    @Test
    void saysThatNoLineCanBeImportedWhereAllAreRefused() throws Exception {
        String page = receive("autre.csv", """
                landlord,tenancy,date,kind,amount
                ZZ9,CT1,2020-03-01,charge,500.00
                ZZ9,CT2,2020-03-01,charge,500.00
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(after(page))
                .bodyText()
                .contains("Aucune ligne ne peut être importée\u00a0: toutes sont rejetées", "rien à importer")
                .doesNotContain("Tout est déjà enregistré", "prêt à importer", ">Importer<");
        assertThat(get("/imports"))
                .bodyText()
                .contains("2 lignes · aucune nouvelle · aucune changée · 2 rejetées", "rien à importer");
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
}
