package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.Landlord;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator who hands in files about one tenancy, on the pages made for it. */
@PalierTest
abstract class ImportPageTestBed {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    Scope administrator = Scope.ofProgram(0);
    String azema = "";
    String code = "";

    @BeforeEach
    void meet() {
        Landlord landlord = cast.landlord();
        administrator = cast.person(landlord, Role.ADMINISTRATOR, Role.MANAGER);
        azema = cast.tenancy(administrator, "Azéma").number();
        code = landlord.code();
    }

    String export() {
        return """
                N° contrat;N° écriture;Date écriture;Nature;Libellé;Débit;Crédit
                AZ;E1;01/03/2020;QUIT;"Quittance mars ; loyer";500,00;
                AZ;E2;05/03/2020;REGL;Règlement;;200,00
                AZ;E3;30/02/2020;REGL;=HYPERLINK("x");;20,00
                AZ;E4;06/03/2020;QZX;Mystère;;20,00
                """.replace("AZ", azema);
    }

    byte[] ledger(String... lines) {
        StringBuilder text = new StringBuilder("landlord;tenancy;date;kind;amount;id;label\n");
        for (String line : lines) {
            text.append(code).append(';').append(azema).append(';').append(line).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    String receive(String name, byte[] content) {
        MvcTestResult result = upload(name, content);
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    MvcTestResult upload(String name, byte[] content) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .param("_key", UUID.randomUUID().toString())
                .with(cast.as(administrator))
                .with(Cast.form())
                .exchange();
    }

    MvcTestResult post(String path) {
        return mvc.post()
                .uri(path)
                .param("_key", UUID.randomUUID().toString())
                .with(cast.as(administrator))
                .with(Cast.form())
                .exchange();
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).with(cast.as(administrator)).exchange();
    }

    /** The page once its work is done. */
    MvcTestResult after(String page) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(page + "/avancement").getResponse().getHeader("HX-Refresh") == null) {
            assertThat(System.nanoTime()).as("still at work").isLessThan(end);
            Thread.sleep(50);
        }
        return get(page);
    }
}
