package fr.palier.engine.triage;

import fr.palier.engine.text.Lang;

/** What people call the actions. A code of somebody's own policy is shown as it stands. */
public final class ActionWords {
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

    /** What a flip means, as one sentence. An indication, never an amount to ask for. */
    public static String flip(NearestFlip.Flip flip, Policy policy, Lang lang) {
        return before(flip.cents() < 0, lang)
                + euros(Math.abs(flip.cents()), lang)
                + after(flip.action(), policy, lang);
    }

    /** The sentence of a flip up to its amount. */
    static String before(boolean less, Lang lang) {
        return less
                ? lang.of("si le solde baissait de ", "if the balance fell by ")
                : lang.of("si le solde montait de ", "if the balance rose by ");
    }

    /** The sentence of a flip from its amount on. */
    static String after(int action, Policy policy, Lang lang) {
        return policy.pressing(action)
                ? lang.of(" € : ", " €: ") + name(policy.actions().get(action), lang)
                : lang.of(" €, elle quitterait la liste", " €, it would leave the list");
    }

    private static String euros(long cents, Lang lang) {
        long euros = cents / 100;
        long rest = cents % 100;
        return euros + lang.of(",", ".") + (rest < 10 ? "0" : "") + rest;
    }
}
