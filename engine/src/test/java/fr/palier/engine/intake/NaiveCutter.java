package fr.palier.engine.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts text into records byte by byte, in the order in which RFC 4180 tells it; what is no record is one bad line. */
final class NaiveCutter {
    static final Comparator<String> BY_LINE =
            Comparator.comparingInt(found -> Integer.parseInt(found.split(" ", 2)[0]));

    private final String text;
    private final int width;
    private final List<String> found = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private int at;

    NaiveCutter(String text, int width) {
        this.text = text.endsWith("\n") ? text : text + "\n";
        this.width = width;
    }

    /** What each line is that is not blank: {@code 2 [a][b][c]}, or its number and the refusal. */
    List<String> cut() {
        while (at < text.length()) {
            int start = at;
            if (!record()) {
                tell(start, Refusal.QUOTE_NOT_CLOSED.toString());
                at = text.indexOf('\n', start) + 1;
            } else if (fields.size() == 1 && fields.getFirst().isEmpty()) {
                continue;
            } else if (fields.size() != width) {
                tell(start, Refusal.FIELD_COUNT.toString());
            } else {
                StringBuilder cells = new StringBuilder();
                fields.forEach(field -> cells.append('[').append(trim(field)).append(']'));
                tell(start, cells.toString());
            }
        }
        return found;
    }

    private void tell(int start, String what) {
        long line = 2
                + text.substring(lineFrom, start).chars().filter(c -> c == '\n').count()
                + linesBefore;
        linesBefore = line - 2;
        lineFrom = start;
        found.add(line + " " + what);
    }

    private long linesBefore;
    private int lineFrom;

    private boolean record() {
        fields.clear();
        for (; ; ) {
            boolean quoted = text.charAt(at) == '"';
            if (!(quoted ? quoted() : plain())) {
                return false;
            }
            char end = text.charAt(at++);
            if (end == '\n') {
                return true;
            }
        }
    }

    private boolean plain() {
        int from = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        int to = text.charAt(at) == '\n' && at > from && text.charAt(at - 1) == '\r' ? at - 1 : at;
        fields.add(text.substring(from, to));
        return true;
    }

    private boolean quoted() {
        StringBuilder field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                field.append(text.charAt(at));
            } else if (text.startsWith("\"\"", at)) {
                field.append('"');
                at++;
            } else {
                at += text.startsWith("\r\n", at + 1) ? 2 : 1;
                fields.add(field.toString());
                return text.charAt(at) == ',' || text.charAt(at) == '\n';
            }
        }
        return false;
    }

    private static String trim(String field) {
        return field.trim();
    }
}
