package fr.palier.app.demo;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Ending;
import fr.palier.app.dossier.Origin;
import fr.palier.app.dossier.work.Item.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What a dossier of the demonstration tells; nobody is meant.
 *
 * @param handedOver the word for the manager; empty where it stays with the adviser
 * @param satisfaction what the tenant answered
 */
record Story(
        Cause cause,
        Origin origin,
        List<Part> parts,
        String note,
        String handedOver,
        Optional<Ending> ending,
        Optional<Integer> satisfaction) {
    /**
     * A need, a goal below the need before, an action below the goal before, or a task.
     *
     * @param inDays when it is due, from today on
     */
    record Part(Kind kind, String words, Optional<Integer> inDays) {
        static Part need(String words) {
            return new Part(Kind.NEED, words, Optional.empty());
        }

        static Part goal(String words) {
            return new Part(Kind.GOAL, words, Optional.empty());
        }

        static Part action(String words, int inDays) {
            return new Part(Kind.ACTION, words, Optional.of(inDays));
        }

        static Part task(String words, int inDays) {
            return new Part(Kind.TASK, words, Optional.of(inDays));
        }
    }

    /** All of them. */
    static final List<Story> ALL = List.of(
            followed(
                    Cause.PARTIAL_UNEMPLOYMENT,
                    Origin.CALL,
                    "Serveur dans un restaurant fermé depuis le 15 mars. Premier versement attendu fin avril.",
                    Part.need("Passer les mois de fermeture sans dette nouvelle"),
                    Part.goal("Reporter les loyers d'avril et de mai"),
                    Part.action("Envoyer le bulletin de mars", 3),
                    Part.task("Rappeler après le versement du chômage partiel", 6)),
            followed(
                    Cause.BENEFIT_BREAK,
                    Origin.LIST,
                    "La CAF attend la déclaration de ressources.",
                    Part.need("Rétablir l'aide au logement"),
                    Part.goal("Dossier complet à la CAF avant le 25 avril"),
                    Part.action("Réunir les trois derniers bulletins de salaire", 1),
                    Part.task("Appeler la CAF avec le ménage", 0)),
            followed(
                    Cause.OVER_INDEBTEDNESS,
                    Origin.HOUSEHOLD,
                    "Dossier déposé le 2 avril, décision de recevabilité attendue.",
                    Part.need("Garder le logement pendant la procédure"),
                    Part.goal("Payer chaque loyer courant"),
                    Part.action("Mettre en place un virement le 28 du mois", 10),
                    Part.task("Demander la décision de recevabilité", 5)),
            new Story(
                    Cause.SEPARATION,
                    Origin.CARETAKER,
                    List.of(
                            Part.need("Un loyer qu'un seul salaire peut payer"),
                            Part.goal("Demande de mutation déposée"),
                            Part.action("Remplir la demande", 4),
                            Part.task("Vérifier le bail : un seul titulaire désormais ?", 2)),
                    "",
                    "Suivi en cours, elle préfère être appelée le matin. La mutation passe par votre accord.",
                    Optional.empty(),
                    Optional.empty()),
            new Story(
                    Cause.ENERGY,
                    Origin.CALL,
                    List.of(Part.task("Revoir avec le ménage la facture d'électricité", 7)),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty()),
            new Story(
                    Cause.ADMINISTRATIVE,
                    Origin.HOUSEHOLD,
                    List.of(Part.need("Changer le compte du prélèvement")),
                    "Nouveau mandat signé le 9 avril.",
                    "",
                    Optional.of(Ending.RESOLVED),
                    Optional.of(5)),
            new Story(
                    Cause.INCOME_LOSS,
                    Origin.LIST,
                    List.of(Part.need("Étaler ce qui est dû")),
                    "",
                    "",
                    Optional.of(Ending.AGREED),
                    Optional.empty()));

    /** Of one household: closed too early, opened again beside it, and merged into the second. */
    static final Story EARLIER = new Story(
            Cause.INCOME_LOSS,
            Origin.CALL,
            List.of(Part.need("Retrouver un revenu régulier"), Part.goal("Inscription comme demandeur d'emploi")),
            "Contrat terminé le 29 février, ouverture des droits demandée.",
            "",
            Optional.of(Ending.OTHER),
            Optional.empty());

    static final Story AGAIN = followed(
            Cause.INCOME_LOSS,
            Origin.HOUSEHOLD,
            "Rappelle après le premier versement : le loyer reprend en mai.",
            Part.need("Payer le loyer avec l'allocation chômage"),
            Part.task("Regrouper avec le dossier fermé trop tôt", 1));

    private static Story followed(Cause cause, Origin origin, String note, Part... parts) {
        return new Story(cause, origin, List.of(parts), note, "", Optional.empty(), Optional.empty());
    }
}
