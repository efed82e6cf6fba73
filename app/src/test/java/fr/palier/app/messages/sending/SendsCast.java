package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.RouteRecords;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends for tests. Of ten households of {@link CallRoom}, 2, 4, 6, 8 and 10 live in Toulouse; 8 has no number. */
@Component
public class SendsCast implements RouteRecords {
    public static final Criteria TOULOUSE = city("Toulouse");
    public static final Criteria MURET = city("Muret");
    static final Criteria NOWHERE = city("Nulle-Part");

    private final CallRoom room;
    private final LetterCast letters;
    private final Sends sends;
    private final FixedHour hour;

    SendsCast(CallRoom room, LetterCast letters, Sends sends, FixedHour hour) {
        this.room = room;
        this.letters = letters;
        this.sends = sends;
        this.hour = hour;
    }

    private static Criteria city(String name) {
        return new Criteria(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(name),
                false,
                Optional.empty(),
                Optional.empty());
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // what tests vary
    static Send.Terms terms(
            LocalDateTime from, Purpose purpose, Basis basis, boolean danger, Criteria whom, List<Channel> channels) {
        boolean notice = purpose == Purpose.INFORMATION || purpose == Purpose.HEALTH_RELAY;
        return new Send.Terms(
                "Coupure d'eau vendredi",
                notice ? "L'eau est coupée vendredi 17 avril de 9 h à 12 h." : "",
                purpose,
                basis,
                danger,
                Lang.FR,
                channels,
                whom,
                from,
                1);
    }

    static Send.Terms worded(Send.Terms terms, String words) {
        return new Send.Terms(
                terms.title(),
                words,
                terms.purpose(),
                terms.basis(),
                terms.danger(),
                terms.lang(),
                terms.channels(),
                terms.criteria(),
                terms.from(),
                terms.answering());
    }

    static Send.Terms from(Send.Terms terms, LocalDateTime from) {
        return new Send.Terms(
                terms.title(),
                terms.words(),
                terms.purpose(),
                terms.basis(),
                terms.danger(),
                terms.lang(),
                terms.channels(),
                terms.criteria(),
                from,
                terms.answering());
    }

    /** A notice to those of Toulouse, in preparation, of a landlord that has no tenancies yet. */
    public Send draft(Scope scope) {
        room.fill(scope, 10);
        letters.head(scope);
        return notice(scope, TOULOUSE);
    }

    /** A notice in preparation. */
    public Send notice(Scope scope, Criteria whom) {
        return sends.create(scope, notice(whom, Channel.SMS, Channel.EMAIL));
    }

    private Send.Terms notice(Criteria whom, Channel... channels) {
        return terms(hour.now(), Purpose.INFORMATION, Basis.CONTRACT, false, whom, List.of(channels));
    }

    /** One of a danger to life, to those of Toulouse. */
    public Send danger(Scope scope) {
        List<Channel> channels = List.of(Channel.SMS, Channel.EMAIL);
        return sends.create(scope, terms(hour.now(), Purpose.INFORMATION, Basis.PUBLIC_TASK, true, TOULOUSE, channels));
    }

    /** One by letter alone, of use until a moment. */
    Send byLetter(Scope scope, LocalDateTime end) {
        return sends.create(scope, notice(TOULOUSE, Channel.LETTER).until(Optional.of(end)));
    }

    /** One by letter, or else by text, of use until a moment. */
    Send lettersFirst(Scope scope, LocalDateTime end) {
        return sends.create(scope, notice(TOULOUSE, Channel.LETTER, Channel.SMS).until(Optional.of(end)));
    }

    /** One to those of Toulouse that speaks of rent. */
    public Send ofRent(Scope scope) {
        return sends.create(
                scope,
                worded(
                        notice(TOULOUSE, Channel.SMS, Channel.EMAIL),
                        "Vous pouvez payer votre loyer au guichet, de 9 h à 12 h."));
    }

    /** One to those of Toulouse, of use until a moment. */
    public Send until(Scope scope, LocalDateTime end) {
        return sends.create(scope, notice(TOULOUSE, Channel.SMS, Channel.EMAIL).until(Optional.of(end)));
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        for (String page : List.of("", "/affiche", "/note", "/non-prevenus")) {
            pages.accept("/messages/envois/{id}" + page, scope -> draft(scope).publicId());
        }
    }
}
