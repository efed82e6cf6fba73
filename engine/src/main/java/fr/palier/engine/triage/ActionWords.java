package fr.palier.engine.triage;

import fr.palier.engine.text.Lang;
import java.util.Map;
import java.util.function.LongFunction;

/** What people call the actions. A code of somebody's own policy is shown as it stands. */
public final class ActionWords {
    private static final Map<String, String> FRENCH_TITLES = Map.ofEntries(
            Map.entry("rank", "rang"),
            Map.entry("landlord", "bailleur"),
            Map.entry("tenancy", "location"),
            Map.entry("score", "points"),
            Map.entry("balance", "solde"),
            Map.entry("due_0_30", "dû 0 à 30 jours"),
            Map.entry("due_31_60", "dû 31 à 60 jours"),
            Map.entry("due_61_90", "dû 61 à 90 jours"),
            Map.entry("due_over_90", "dû plus de 90 jours"),
            Map.entry("oldest_unpaid", "plus ancien impayé"),
            Map.entry("months_owed", "mois dus"),
            Map.entry("missed_streak", "mois de suite non payés"),
            Map.entry("regularity", "régularité (%)"),
            Map.entry("trend", "tendance par mois"),
            Map.entry("newly_fragile", "difficulté nouvelle"),
            Map.entry("benefit_break", "rupture d'aide"),
            Map.entry("returned_debit", "paiement rejeté"),
            Map.entry("unpaid_since", "impayé depuis"),
            Map.entry("notify_caf_by", "signaler à la CAF ou MSA avant"),
            Map.entry("reasons", "motifs"),
            Map.entry("nearest_flip", "bascule la plus proche"));

    private ActionWords() {}

    /** The name of an action in plain words. */
    public static String name(String code, Lang lang) {
        return switch (code) {
            case "none_hold" -> lang.of("suspension en cours", "on hold");
            case "doorstep_visit" -> lang.of("visite à domicile", "doorstep visit");
            case "call_today" -> lang.of("à appeler aujourd'hui", "call today");
            case "rights_check" -> lang.of("droits à vérifier", "check rights");
            case "plan_review" -> lang.of("plan à revoir ensemble", "review the plan together");
            case "call_this_week" -> lang.of("à appeler cette semaine", "call this week");
            case "message" -> lang.of("message à envoyer", "send a message");
            case "former_tenant" -> lang.of("locataire parti", "former tenant");
            case "watch" -> lang.of("à surveiller", "watch");
            case "none" -> lang.of("rien à faire", "nothing to do");
            default -> code;
        };
    }

    /** The reason of whoever owes and matches no row of the score table. */
    public static String owes(Lang lang) {
        return lang.of("une somme reste due, sans autre signe", "an amount is owed, nothing else stands out");
    }

    /** The title of a column of the worklist, for people: a spreadsheet in French has French titles. */
    static String title(String code, Lang lang) {
        return lang == Lang.EN ? code : FRENCH_TITLES.getOrDefault(code, code);
    }

    /** What a flip means, as one sentence. An indication, never an amount to ask for. */
    public static String flip(NearestFlip.Flip flip, Policy policy, Lang lang) {
        return before(flip.cents() < 0, lang)
                + euros(Math.abs(flip.cents()), lang)
                + after(flip.action(), policy, lang);
    }

    /** The same, with amounts of cents written as whoever shows it writes them. */
    public static String flip(NearestFlip.Flip flip, Policy policy, Lang lang, LongFunction<String> money) {
        return before(flip.cents() < 0, lang) + money.apply(Math.abs(flip.cents())) + then(flip.action(), policy, lang);
    }

    /** The sentence of a flip up to its amount. */
    static String before(boolean less, Lang lang) {
        return less
                ? lang.of("si le solde baissait de ", "if the balance fell by ")
                : lang.of("si le solde montait de ", "if the balance rose by ");
    }

    /** The sentence of a flip from its amount on. */
    static String after(int action, Policy policy, Lang lang) {
        return " €" + then(action, policy, lang);
    }

    private static String then(int action, Policy policy, Lang lang) {
        return policy.pressing(action)
                ? lang.of(" : ", ": ") + name(policy.actions().get(action), lang)
                : lang.of(", elle quitterait la liste", ", it would leave the list");
    }

    private static String euros(long cents, Lang lang) {
        long euros = cents / 100;
        long rest = cents % 100;
        return euros + lang.of(",", ".") + (rest < 10 ? "0" : "") + rest;
    }
}
