package fr.palier.engine.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text with places to fill, read from {@code words {placeholder} words}. Braces serve nothing else. What is filled in is never
 * read again: a value that looks like a placeholder stays as it is.
 */
public final class Wording {
    private static final int SHOWN = 20;

    private final List<Part> parts;

    /** Words, or a place. */
    private sealed interface Part {
        /** Words that stand as they are. */
        record Words(String words) implements Part {}

        /** A place to fill. */
        record Place(Placeholder placeholder) implements Part {}
    }

    private Wording(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** What a text turned out to be. */
    public sealed interface Read {
        /** It can be filled. */
        record Good(Wording wording) implements Read {}

        /**
         * It cannot.
         *
         * @param line where it stands, from 1, and in which column, from 1
         * @param value as it was typed
         * @param meant the placeholder that was probably meant
         */
        record Bad(int line, int column, Fault fault, String value, Optional<Placeholder> meant) implements Read {}
    }

    /** Why a text cannot be read. */
    public enum Fault {
        /** Nothing is said. */
        EMPTY,
        /** More characters than there may be. */
        TOO_LONG,
        /** A brace is opened and not closed. */
        NOT_CLOSED,
        /** A brace is closed and was not opened. */
        NOT_OPENED,
        /** No placeholder has that name. */
        UNKNOWN,
        /** It has, but may not stand here. */
        NOT_HERE
    }

    /**
     * Reads a text.
     *
     * @param allowed what may stand in it
     * @param longest how many characters it may have
     */
    public static Read read(String text, Set<Placeholder> allowed, int longest) {
        if (text.isBlank()) {
            return new Read.Bad(1, 1, Fault.EMPTY, "", Optional.empty());
        }
        if (text.length() > longest) {
            return new Read.Bad(1, 1, Fault.TOO_LONG, Integer.toString(text.length()), Optional.empty());
        }
        return new Reading(text, allowed).read();
    }

    /** What is read, and how far. */
    private static final class Reading {
        private final String text;
        private final Set<Placeholder> allowed;
        private final List<Part> parts = new ArrayList<>();

        Reading(String text, Set<Placeholder> allowed) {
            this.text = text;
            this.allowed = allowed;
        }

        Read read() {
            int next = 0;
            while (next < text.length()) {
                int brace = brace(next);
                if (brace > next) {
                    parts.add(new Part.Words(text.substring(next, brace)));
                }
                if (brace == text.length()) {
                    break;
                }
                int end = brace(brace + 1);
                boolean closed = end < text.length() && text.charAt(end) == '}';
                if (text.charAt(brace) == '}' || !closed) {
                    Fault fault = text.charAt(brace) == '}' ? Fault.NOT_OPENED : Fault.NOT_CLOSED;
                    String shown = text.substring(brace, Math.min(text.length(), brace + SHOWN));
                    return bad(brace, fault, shown, Optional.empty());
                }
                Optional<Read> refused = place(brace, text.substring(brace + 1, end));
                if (refused.isPresent()) {
                    return refused.get();
                }
                next = end + 1;
            }
            return new Read.Good(new Wording(parts));
        }

        private int brace(int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '}') {
                at++;
            }
            return at;
        }

        private Optional<Read> place(int brace, String name) {
            Optional<Placeholder> placeholder = Placeholder.of(name);
            if (placeholder.isEmpty()) {
                return Optional.of(bad(brace, Fault.UNKNOWN, "{" + name + "}", Placeholder.near(name)));
            }
            if (!allowed.contains(placeholder.get())) {
                return Optional.of(bad(brace, Fault.NOT_HERE, "{" + name + "}", Optional.empty()));
            }
            parts.add(new Part.Place(placeholder.get()));
            return Optional.empty();
        }

        private Read bad(int at, Fault fault, String value, Optional<Placeholder> meant) {
            String before = text.substring(0, at);
            int line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
            return new Read.Bad(line, at - before.lastIndexOf('\n'), fault, value, meant);
        }
    }

    /** What it leaves open. */
    public Set<Placeholder> places() {
        EnumSet<Placeholder> places = EnumSet.noneOf(Placeholder.class);
        for (Part part : parts) {
            if (part instanceof Part.Place(Placeholder placeholder)) {
                places.add(placeholder);
            }
        }
        return places;
    }

    /**
     * The text for somebody.
     *
     * @throws IllegalArgumentException where a place has no value
     */
    public String filled(Map<Placeholder, String> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Part.Words(String words) -> words;
                        case Part.Place(Placeholder placeholder) -> value(values, placeholder);
                    });
        }
        return text.toString();
    }

    private static String value(Map<Placeholder, String> values, Placeholder placeholder) {
        String value = values.getOrDefault(placeholder, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("nothing to put in the place of " + placeholder.written());
        }
        return value;
    }

    /** As it was written, with the names of places in one form. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Part.Words(String words) -> words;
                        case Part.Place(Placeholder placeholder) -> placeholder.written();
                    });
        }
        return text.toString();
    }
}
