package fr.palier.app.messages.template;

import fr.palier.app.messages.Channel;
import fr.palier.app.outreach.Purpose;
import fr.palier.engine.message.Placeholder;
import fr.palier.engine.message.Wording;
import fr.palier.engine.message.Wording.Read;
import fr.palier.engine.text.Lang;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a message for a purpose says.
 *
 * @param version 0 for the one that ships
 * @param english empty where a landlord has not written any
 */
public record Template(Purpose purpose, int version, Text french, Text english) {
    /** The most characters of a subject, of what letters and mail say, and of a text to a telephone. */
    public static final int SUBJECT = 120;

    public static final int BODY = 3_000;
    public static final int SMS = 480;

    /** A last paragraph that says who writes and when, and nothing else: the paper of a letter says so already. */
    private static final Pattern SIGNED =
            Pattern.compile("(?iu)\\n\\s*\\n(?:\\{(?:bailleur|agence|date)}|le|the|on|[\\s,.])+$");

    /** The three texts of a language. */
    public record Text(String subject, String body, String sms) {
        /** Nothing. */
        static final Text NONE = new Text("", "", "");

        public Text {
            subject = subject.strip();
            body = body.replace("\r\n", "\n").strip();
            sms = sms.replace("\r\n", "\n").strip();
        }

        /** Whether nothing is written in this language. */
        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /** The texts of a language; the French ones where nothing is written in it. */
    public Text text(Lang lang) {
        return lang == Lang.EN && !english.isEmpty() ? english : french;
    }

    /** What a channel leaves open. */
    public Set<Placeholder> places(Channel channel, Lang lang) {
        EnumSet<Placeholder> places = EnumSet.noneOf(Placeholder.class);
        places.addAll(body(channel, lang).places());
        if (channel != Channel.SMS) {
            places.addAll(subject(lang).places());
        }
        return places;
    }

    /** Whether it has a place for what a notice says. */
    public boolean tellsANotice() {
        return places(Channel.SMS, Lang.FR).contains(Placeholder.TEXTE)
                || places(Channel.EMAIL, Lang.FR).contains(Placeholder.TEXTE);
    }

    Wording subject(Lang lang) {
        return read(text(lang).subject(), Placeholder.all());
    }

    Wording body(Channel channel, Lang lang) {
        return switch (channel) {
            case SMS -> read(text(lang).sms(), Placeholder.discreet());
            case EMAIL -> read(text(lang).body(), Placeholder.all());
            case LETTER -> read(SIGNED.matcher(text(lang).body()).replaceFirst(""), Placeholder.all());
        };
    }

    private Wording read(String text, Set<Placeholder> allowed) {
        return switch (Wording.read(text, allowed, BODY)) {
            case Read.Good(Wording wording) -> wording;
            case Read.Bad bad -> throw new IllegalStateException(this + " was kept and cannot be read: " + bad.fault());
        };
    }

    @Override
    public String toString() {
        return "Template[" + purpose.code() + ", " + version + "]";
    }
}
