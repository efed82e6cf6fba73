package fr.palier.app.messages.notice;

import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Letterheads;
import fr.palier.app.letters.Poster;
import fr.palier.app.letters.Posters;
import fr.palier.app.messages.relay.Places;
import fr.palier.app.messages.sending.Send;
import fr.palier.app.messages.sending.SendRegister;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a notice is told with besides messages: the poster of the stairwell, and a note for associations. Neither tells of anybody. */
@Controller
class PosterController {
    private static final String ONE = "/messages/envois/{id:[0-9]{1,18}}";

    private final SendRegister register;
    private final Posters posters;
    private final Letterheads heads;
    private final Places places;
    private final MessageSource messages;
    private final BusinessClock clock;

    PosterController(
            SendRegister register,
            Posters posters,
            Letterheads heads,
            Places places,
            MessageSource messages,
            BusinessClock clock) {
        this.register = register;
        this.posters = posters;
        this.heads = heads;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE + "/affiche")
    ResponseEntity<byte[]> poster(Scope scope, @PathVariable long id) {
        Send notice = notice(scope, id);
        Lang lang = notice.terms().lang();
        Poster poster = new Poster(
                notice.terms().title(),
                notice.terms().words().lines().toList(),
                place(scope, notice, lang),
                notice.terms().until().map(end -> Words.moment(end, lang)).orElse(""),
                notice.about().reference(),
                notice.terms().danger(),
                notice.terms().lang());
        return file("affiche-" + notice.about().reference() + ".pdf")
                .contentType(MediaType.APPLICATION_PDF)
                .body(posters.print(scope, poster));
    }

    /** The note as plain text: to be printed, or read out over the telephone. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE + "/note")
    ResponseEntity<byte[]> note(Scope scope, @PathVariable long id) {
        Send notice = notice(scope, id);
        Letterhead head = heads.of(scope);
        Lang lang = notice.terms().lang();
        String note = say(
                "notice.note",
                lang,
                head.name(),
                Days.day(clock.today(), lang),
                notice.terms().title(),
                notice.terms().words(),
                place(scope, notice, lang),
                head.phone(),
                head.hours(),
                notice.about().reference());
        return file("note-" + notice.about().reference() + ".txt")
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(note.getBytes(StandardCharsets.UTF_8));
    }

    private String place(Scope scope, Send notice, Lang lang) {
        Criteria whom = notice.terms().criteria();
        return places.of(scope, whom, whom.city().stream().toList(), lang);
    }

    private Send notice(Scope scope, long id) {
        Send send = register.find(scope, id);
        if (!send.isNotice()) {
            throw new NotFound();
        }
        List<String> notOnAWall = send.terms().notOnAWall();
        Refused.when(!notOnAWall.isEmpty(), "notice.not-on-a-wall", String.join(", ", notOnAWall));
        Refused.when(!send.mayBeShown(), "notice.not-yet");
        return send;
    }

    private static ResponseEntity.BodyBuilder file(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString());
    }

    private String say(String key, Lang lang, Object... arguments) {
        return messages.getMessage(key, arguments, lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }
}
