package fr.palier.engine.bank;

import fr.palier.engine.bank.Details.PartyAccount;
import fr.palier.engine.bank.Details.PartyName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the information ({@code :86:}) of an MT940 statement line says, in the three ways banks write it: the German one,
 * three digits and subfields like {@code ?20} whose purpose may hold tags like {@code EREF+} (DFÜ-Abkommen, annex 3, 8.2.4);
 * tags between slashes like {@code /EREF/}; or free text.
 */
final class Mt940Details {
    /** Three digits, then a sign that this bank puts before each number of a subfield. */
    private static final Pattern GERMAN = Pattern.compile("(?s)\\s*(\\d{3})([?<>@$%&#!|])\\d{2}.*");

    private static final Pattern TAG =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|MTLG)[+:](.*)");

    private static final Pattern SLASH = Pattern.compile(
            "/(EREF|MARF|MREF|KREF|PREF|CSID|TRTP|TRCD|IBAN|BIC|NAME|CNTP|ORDP|BENM|REMI|RTRN|ULTC|ULTD|ULTB|PURP|ISDT|CDTRREF|CDTRREFTP|SVCL|OCMT|CHGS|EXCH|ID|ADDR)/");

    private static final int PURPOSE_FROM = 20;
    private static final int PURPOSE_TO = 29;
    private static final int MORE_PURPOSE_FROM = 60;
    private static final int MORE_PURPOSE_TO = 63;

    private final boolean credit;
    private final Map<String, StringBuilder> tags = new LinkedHashMap<>();
    private final List<String> structured = new ArrayList<>();
    private final List<String> unstructured = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private String germanCode = "";
    private String label = "";
    private String returnReason = "";
    private String account = "";

    /** @param credit whether money came in: then the other side is the debtor */
    Mt940Details(List<String> lines, boolean credit) {
        this.credit = credit;
        String joined = String.join("", lines);
        Matcher german = GERMAN.matcher(joined);
        if (german.matches()) {
            germanCode = german.group(1);
            german(joined.substring(german.start(2)), german.group(2));
        } else if (SLASH.matcher(joined).find()) {
            slashes(joined);
        } else {
            lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(unstructured::add);
        }
    }

    /** Cuts at the sign: each part starts with the two digits of its subfield. */
    private void german(String text, String sign) {
        StringBuilder open = new StringBuilder();
        for (String part : text.split("(?=" + Pattern.quote(sign) + "\\d{2})")) {
            int number = Integer.parseInt(part.substring(1, 3));
            String value = part.substring(3);
            boolean purpose = (number >= PURPOSE_FROM && number <= PURPOSE_TO)
                    || (number >= MORE_PURPOSE_FROM && number <= MORE_PURPOSE_TO);
            if (purpose) {
                open = purpose(value, open);
            } else {
                subfield(number, value);
            }
        }
    }

    /** A tag starts at the start of a subfield and goes on, without being repeated, up to the next. */
    private StringBuilder purpose(String value, StringBuilder open) {
        Matcher tag = TAG.matcher(value);
        if (!tag.matches()) {
            if (tags.isEmpty()) {
                unstructured.add(value.strip());
                return open;
            }
            return open.append(value);
        }
        return tags.computeIfAbsent(tag.group(1), _ -> new StringBuilder()).append(tag.group(2));
    }

    private void subfield(int number, String value) {
        switch (number) {
            case 0 -> label = value.strip();
            case 31 -> account = value.strip();
            case 32, 33 -> name.append(value);
            case 34 -> takeReason(value.strip());
            default -> {} // journal number
        }
    }

    /** Reasons start at 901; smaller numbers are the text key of a payment that went well. */
    private void takeReason(String value) {
        returnReason = Returns.isMt940("", germanCode) && value.matches("9\\d\\d") ? value : "";
    }

    private void slashes(String text) {
        Matcher tag = SLASH.matcher(text);
        String open = "";
        int from = 0;
        while (tag.find()) {
            slash(open, text.substring(from, Math.max(from, tag.start())));
            open = tag.group(1);
            from = tag.end();
            tag.region(from - 1, text.length()); // the slash that ends a tag may start the next
        }
        slash(open, text.substring(from));
    }

    private void slash(String tag, String value) {
        String plain = withoutSlashes(value).strip();
        if (plain.isEmpty()) {
            return;
        }
        switch (tag) {
            case "NAME" -> name.append(plain);
            case "CNTP" -> {
                name.append(plain.replaceAll("^[^/]*/[^/]*/([^/]*).*$", "$1"));
                account = plain.replaceFirst("/.*", "");
            }
            case "REMI" -> unstructured.add(plain.replaceFirst("^(?:USTD|STRD)/+", ""));
            case "RTRN" -> returnReason = plain;
            case "CDTRREF" -> structured.add(plain);
            case "" -> notes.add(plain);
            default -> tags.computeIfAbsent(tag, _ -> new StringBuilder()).append(plain);
        }
    }

    private static String withoutSlashes(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && value.charAt(from) == '/') {
            from++;
        }
        while (to > from && value.charAt(to - 1) == '/') {
            to--;
        }
        return value.substring(from, to);
    }

    Details details() {
        List<String> purpose = new ArrayList<>(unstructured);
        List.of("SVWZ", "MTLG").forEach(tag -> {
            if (!tag(tag).isEmpty()) {
                purpose.add(tag(tag));
            }
        });
        PartyName other = new PartyName(name.toString().strip());
        String mandate = tag("MREF").isEmpty() ? tag("MARF") : tag("MREF");
        return new Details(
                tag("EREF"),
                mandate,
                structured,
                purpose,
                credit ? other : PartyName.NONE,
                credit ? PartyName.NONE : other,
                credit ? payer() : PartyAccount.NONE,
                String.join(" ", notes),
                returnReason);
    }

    private PartyAccount payer() {
        return new PartyAccount(tag("IBAN").isEmpty() ? account : tag("IBAN"));
    }

    private String tag(String tag) {
        StringBuilder value = tags.get(tag);
        return value == null ? "" : value.toString().strip();
    }

    /** The German business transaction code, empty if there is none. */
    String germanCode() {
        return germanCode;
    }

    /** The bank's words for the kind of booking, empty if there are none. */
    String label() {
        return label;
    }
}
