package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADMINISTRATOR;

import com.microsoft.playwright.options.FilePayload;
import fr.palier.e2e.Links;
import fr.palier.e2e.Messy;
import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rooms of the administration: files and the team. */
final class OfficeStops {
    private OfficeStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.at("equipe", ADMINISTRATOR, "/equipe"),
                Stop.at("equipe-vide", Person.NEIGHBOURS_ADMINISTRATOR, "/equipe")
                        .then(visitor -> {
                            visitor.page().fill("#q", "zzzz");
                            visitor.send("form[action$='/recherche'] button");
                        }),
                Stop.at("membre", ADMINISTRATOR, "/equipe")
                        .route("/equipe/{id}")
                        .then(visitor -> visitor.send(
                                visitor.at(".team-line a[data-open]").first())),
                Stop.at("inviter", ADMINISTRATOR, "/equipe/invitation"),
                Stop.at("inviter-refus", ADMINISTRATOR, "/equipe/invitation").then(visitor -> {
                    visitor.page().fill("#name", "N. Oubli");
                    visitor.page().fill("#email", "n.oubli@orbelle.example");
                    visitor.send("form[action$='/equipe/invitation'] button");
                }),
                Stop.of("lien", ADMINISTRATOR, "/equipe/invitation", visitor -> Links.invitation(visitor)),
                Stop.at("imports-vide", Person.NEIGHBOURS_ADMINISTRATOR, "/imports"),
                Stop.at("imports-refus", ADMINISTRATOR, "/imports").then(OfficeStops::handsInAPhotograph),
                Stop.of("import", ADMINISTRATOR, "/imports/{id}", visitor -> visitor.go(Messy.checked(visitor))),
                Stop.of("lignes", ADMINISTRATOR, "/imports/{id}/lignes", OfficeStops::linesOfAFile),
                Stop.of("imports", ADMINISTRATOR, "/imports", visitor -> {
                    Messy.checked(visitor);
                    visitor.go("/imports");
                }));
    }

    private static void handsInAPhotograph(Visitor administrator) {
        administrator
                .page()
                .setInputFiles(
                        "#file", new FilePayload("photo.csv", "text/csv", "bonjour".getBytes(StandardCharsets.UTF_8)));
        administrator.at("form[data-upload] button[type=submit]").click();
        administrator.at("[data-errors]").waitFor();
    }

    private static void linesOfAFile(Visitor visitor) {
        visitor.go(Messy.checked(visitor) + "/lignes");
    }
}
