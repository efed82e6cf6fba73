package fr.palier.e2e.pages;

import fr.palier.e2e.Authenticator;
import fr.palier.e2e.Links;
import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import java.util.List;

/** What people see who have not signed in: the ways in, and the links that lead to them. */
final class OutsideStops {
    private static final String NO_TOKEN = "/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private OutsideStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.outside("connexion", "/connexion"),
                Stop.outside("connexion-refus", "/connexion").then(stranger -> {
                    stranger.page().fill("[name=email]", "personne@example.org");
                    stranger.page().fill("[name=password]", "un mot de passe faux");
                    stranger.send("form[action$='/connexion'] button[type=submit]");
                }),
                Stop.outside("protection", "/connexion/protection"),
                Stop.outside("second-facteur", "/connexion/second-facteur").then(OutsideStops::isAskedForACode),
                Stop.outside("second-facteur-refus", "/connexion/second-facteur")
                        .then(stranger -> {
                            isAskedForACode(stranger);
                            stranger.page().fill("[name=code]", "000000");
                            stranger.send("form[action$='/second-facteur'] button[type=submit]");
                        }),
                Stop.outside("introuvable-dehors", "/error"),
                Stop.outside("invitation", "").route("/invitation/{token}").then(OutsideStops::isInvited),
                Stop.outside("invitation-refus", "").route("/invitation").then(OutsideStops::choosesACommonPassword),
                Stop.outside("invitation-perimee", "/invitation"),
                Stop.outside("recuperation", "").route("/recuperation/{token}").then(OutsideStops::comesBack),
                Stop.outside("recuperation-perimee", "/recuperation"),
                Stop.outside("premier-compte", "/premier-compte"),
                Stop.outside("premier-compte-lien", "/premier-compte" + NO_TOKEN)
                        .route("/premier-compte/{token}"),
                Stop.outside("mon-espace", "/mon-espace/entrer"),
                Stop.outside("mon-espace-lien", "/mon-espace/entrer" + NO_TOKEN).route("/mon-espace/entrer/{token}"));
    }

    private static void isInvited(Visitor stranger) {
        try (Visitor administrator = Visitor.of(Person.ADMINISTRATOR)) {
            stranger.go(Links.invitation(administrator));
        }
    }

    private static void comesBack(Visitor stranger) {
        try (Visitor administrator = Visitor.of(Person.ADMINISTRATOR)) {
            stranger.go(Links.recovery(administrator, "I. Castan"));
        }
    }

    private static void choosesACommonPassword(Visitor stranger) {
        isInvited(stranger);
        stranger.page().fill("#password", "motdepasse123");
        stranger.send("form[action$='/invitation'] button[type=submit]");
        stranger.at("[data-errors]").waitFor();
    }

    private static void isAskedForACode(Visitor stranger) {
        Authenticator.ofThePartner();
        stranger.fillIn(Person.PARTNER_WITH_A_CODE);
    }
}
