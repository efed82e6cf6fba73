package fr.palier.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A month's export as a housing software really writes it: its own titles and codes, Windows-1252, and lines that are wrong. */
public final class Messy {
    private static final Map<Person, String> CHECKED = new ConcurrentHashMap<>();

    private Messy() {}

    /** Two good lines for a tenancy, that make it owe this much more, and four that must be refused. */
    public static FilePayload export(String tenancy, String owed) {
        String text = """
                N° contrat;Date opération;Code mvt;Libellé écriture;Débit;Crédit
                %1$s;01/03/2020;APPEL;Réparation facturée à l'occupant;%2$s;
                %1$s;02/03/2020;ENCAIS;Virement reçu;;10,00
                %1$s;30/02/2020;APPEL;Ce jour n'existe pas;50,00;
                INCONNU-1;01/03/2020;APPEL;Loyer;50,00;
                %1$s;01/03/2020;MYSTERE;Ce code n'est pas traduit;50,00;
                %1$s;01/03/2020;APPEL;=cmd|' /C calc'!A0;douze;
                """.formatted(tenancy, owed);
        return new FilePayload("écritures mars.csv", "text/csv", text.getBytes(Charset.forName("windows-1252")));
    }

    /** Hands a file in, says what its codes mean, and waits for the comparison. */
    public static void handIn(Visitor administrator, FilePayload file) {
        Page page = administrator.page();
        administrator.go("/imports");
        page.setInputFiles("#file", file);
        administrator.send("form[data-upload] button[type=submit]");
        settled(administrator);
        says(page, "APPEL", "charge");
        says(page, "ENCAIS", "payment");
        administrator.send("form[action$='/profil'] button[type=submit]");
        settled(administrator);
    }

    private static void says(Page page, String code, String means) {
        page.locator(".terms tr", new Page.LocatorOptions().setHasText(code))
                .locator("select")
                .selectOption(means);
    }

    /** Waits until nothing is being done with the file any more. */
    public static void settled(Visitor administrator) {
        administrator.page().waitForFunction("() => !document.querySelector('#work')");
        administrator.page().waitForLoadState();
    }

    /** The address of a file that was compared and waits, handed in at the first time. */
    public static String checked(Visitor administrator) {
        return CHECKED.computeIfAbsent(Person.ADMINISTRATOR, somebody -> {
            try (Visitor adviser = Visitor.of(Person.ADVISER)) {
                adviser.go("/situations");
                handIn(
                        administrator,
                        export(adviser.at("[data-line] td.nowrap").first().innerText(), "12,00"));
            }
            return administrator.path();
        });
    }
}
