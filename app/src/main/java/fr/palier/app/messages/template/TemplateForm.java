package fr.palier.app.messages.template;

import fr.palier.app.messages.template.Template.Text;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.NotFound;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A template as somebody types it. */
record TemplateForm(
        @Nullable String objet,
        @Nullable Integer version,
        @Nullable String sujetFr,
        @Nullable String texteFr,
        @Nullable String smsFr,
        @Nullable String sujetEn,
        @Nullable String texteEn,
        @Nullable String smsEn) {
    static TemplateForm of(Template template) {
        Text french = template.french();
        Text english = template.english();
        return new TemplateForm(
                template.purpose().code(),
                template.version(),
                french.subject(),
                french.body(),
                french.sms(),
                english.subject(),
                english.body(),
                english.sms());
    }

    Purpose purpose() {
        return Purpose.of(text(objet)).orElseThrow(NotFound::new);
    }

    int seen() {
        return Objects.requireNonNullElse(version, 0);
    }

    /** The same, written upon another version. */
    TemplateForm at(int other) {
        return new TemplateForm(objet, other, sujetFr, texteFr, smsFr, sujetEn, texteEn, smsEn);
    }

    Text french() {
        return new Text(text(sujetFr), text(texteFr), text(smsFr));
    }

    Text english() {
        return new Text(text(sujetEn), text(texteEn), text(smsEn));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
