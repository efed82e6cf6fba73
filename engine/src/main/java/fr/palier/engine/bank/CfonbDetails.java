package fr.palier.engine.bank;

import fr.palier.engine.bank.Details.PartyAccount;
import fr.palier.engine.bank.Details.PartyName;
import fr.palier.engine.bank.Movement.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a movement (04) of CFONB 120 and its complements (05) say. A complement has a qualifier of three characters and 70
 * characters.
 *
 * <p>Source: CFONB, "Evolutions du relevé de compte 120 caractères pour les opérations de virements et de prélèvements
 * SEPA", version 2.0, March 2010, as restated by public parsers. Sure: LIB, LCC, LC2, LCS, NPY, NBE, NPO, NBU, RCN, REF.
 * Unsure: that RET starts with the ISO reason, and RUM (mandate).
 */
final class CfonbDetails {
    private static final Pattern ISO_REASON = Pattern.compile("([A-Z]{2}\\d{2}|[A-Z]{4})\\b.*");
    private static final int HALF = 35;

    private final CfonbRecord movement;
    private final List<String> structured = new ArrayList<>();
    private final List<String> unstructured = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String endToEndId = "";
    private String mandateId = "";
    private String debtor = "";
    private String creditor = "";
    private String bankReference = "";
    private String returnReason;

    CfonbDetails(CfonbRecord movement, List<CfonbRecord> complements) {
        this.movement = movement;
        returnReason = movement.zone(41, 42).replaceAll("^0+$", "");
        complements.forEach(record -> take(record.zone(46, 48), record.raw(49, 118)));
    }

    private void take(String qualifier, String information) {
        String all = information.strip();
        if (all.isEmpty()) {
            return;
        }
        String head = information.substring(0, HALF).strip();
        String tail = information.substring(HALF).strip();
        switch (qualifier) {
            case "LIB", "LCC", "LC2" -> unstructured.add(all);
            case "LCS" -> structured.add(all);
            case "NPY" -> debtor = all;
            case "NPO" -> debtor = debtor.isEmpty() ? all : debtor;
            case "NBE" -> creditor = all;
            case "NBU" -> creditor = creditor.isEmpty() ? all : creditor;
            case "REF" -> bankReference = all;
            case "RUM" -> mandateId = head;
            case "RET" -> takeReturn(all);
            case "RCN" -> {
                endToEndId = head;
                addNote(tail);
            }
            default -> addNote(all);
        }
    }

    private void takeReturn(String information) {
        Matcher reason = ISO_REASON.matcher(information);
        returnReason = reason.matches() ? reason.group(1) : returnReason.isEmpty() ? information : returnReason;
        addNote(information);
    }

    private void addNote(String text) {
        if (!text.isEmpty()) {
            notes.add(text);
        }
    }

    Details details() {
        return new Details(
                endToEndId,
                mandateId,
                structured,
                unstructured,
                new PartyName(debtor),
                new PartyName(creditor),
                PartyAccount.NONE,
                String.join(" ", notes),
                returnReason);
    }

    Operation operation() {
        return new Operation(
                movement.zone(33, 34),
                movement.zone(8, 11),
                movement.zone(105, 120),
                bankReference.isEmpty() ? movement.zone(82, 88) : bankReference,
                movement.zone(49, 79));
    }
}
