package fr.palier.app.messages.notice;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.notice.NoticeSource.Told;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.sending.SendForm;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice as somebody types it, step by step: what it says, where and by which ways, and a last look.
 *
 * @param court the same for telephones, where it is shorter there
 * @param consigne the authorities say it
 * @param lieu {@code commune:Toulouse}, {@code agence:1}, {@code qpv} or {@code tous}
 * @param source what it tells of: {@code consigne:3}
 * @param fin the day until which it is of use, and {@code finheure} the hour
 * @param sauf numbers of partners that are not told of it, though it was agreed
 */
record NoticeForm(
        @Nullable String titre,
        @Nullable String texte,
        @Nullable String court,
        @Nullable String consigne,
        @Nullable String danger,
        @Nullable String lieu,
        @Nullable String sms,
        @Nullable String email,
        @Nullable String letter,
        @Nullable String repondants,
        @Nullable String source,
        @Nullable String langue,
        @Nullable String fin,
        @Nullable String finheure,
        Integer @Nullable [] sauf) {
    private static final int MOST_ANSWERING = 1_000;
    private static final String CITY = "commune:";
    private static final String BRANCH = "agence:";
    private static final int TITLE = 60;

    /** Nothing typed. */
    static final NoticeForm EMPTY =
            new NoticeForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The words of what a notice tells of, to begin with. */
    static NoticeForm of(String source, Told told) {
        String title = told.title().length() <= TITLE
                ? told.title()
                : told.title().substring(0, TITLE - 1).strip() + "…";
        return new NoticeForm(
                title,
                told.words(),
                told.brief(),
                null,
                null,
                told.place(),
                null,
                null,
                null,
                null,
                source,
                null,
                null,
                null,
                null);
    }

    /** The same with the fields of a step, from 1, as somebody typed them. */
    NoticeForm with(int step, NoticeForm typed) {
        NoticeForm said = step == 1 ? typed : this;
        NoticeForm goes = step == 1 ? this : typed;
        return new NoticeForm(
                said.titre,
                said.texte,
                said.court,
                said.consigne,
                said.danger,
                goes.lieu,
                goes.sms,
                goes.email,
                goes.letter,
                goes.repondants,
                source,
                said.langue,
                said.fin,
                said.finheure,
                null);
    }

    public List<Integer> leftOut() {
        return sauf == null
                ? List.of()
                : Stream.of(sauf).filter(Objects::nonNull).distinct().toList();
    }

    public Purpose purpose() {
        return consigne == null ? Purpose.INFORMATION : Purpose.HEALTH_RELAY;
    }

    public Lang lang() {
        return Typed.text(langue).equals("en") ? Lang.EN : Lang.FR;
    }

    /** What it says, to everybody and by the ways that only whoever it is for reads: enough to tell whether it can be said at all. */
    Terms said(LocalDateTime now) {
        return terms(now, Criteria.NONE, List.of(Channel.EMAIL, Channel.LETTER), 1);
    }

    /** The whole. */
    Terms terms(LocalDateTime now) {
        List<Channel> channels = Stream.of(sms, email, letter)
                .flatMap(Stream::ofNullable)
                .map(Channel::stored)
                .toList();
        return terms(now, place(), channels, answering());
    }

    private Terms terms(LocalDateTime now, Criteria place, List<Channel> channels, int answering) {
        return new Terms(
                        Typed.text(titre),
                        Typed.text(texte).replace("\r\n", "\n"),
                        purpose(),
                        Basis.PUBLIC_TASK,
                        danger != null,
                        lang(),
                        channels,
                        place,
                        now,
                        answering)
                .briefly(Typed.text(court).replaceAll("\\s+", " "))
                .until(SendForm.end(fin, finheure));
    }

    private Criteria place() {
        String chosen = Typed.text(lieu);
        if (chosen.isEmpty()) {
            throw new Refused("notice.choose-a-place");
        }
        boolean city = chosen.startsWith(CITY);
        boolean branch = chosen.startsWith(BRANCH);
        return new Criteria(
                Optional.empty(),
                Optional.empty(),
                false,
                city ? Optional.of(chosen.substring(CITY.length())) : Optional.empty(),
                chosen.equals("qpv"),
                branch ? Optional.of(branch(chosen)) : Optional.empty(),
                Optional.empty());
    }

    private static int branch(String chosen) {
        return Typed.number(chosen.substring(BRANCH.length()), 0, 9_999, 0, "sends.number.branch");
    }

    private int answering() {
        return Typed.number(repondants, 0, MOST_ANSWERING, 1, "sends.number.answering");
    }
}
