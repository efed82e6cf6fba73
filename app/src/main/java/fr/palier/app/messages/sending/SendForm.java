package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.outreach.campaign.Only;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A send as somebody types it. Nothing of it names a person. */
public record SendForm(
        @Nullable String titre,
        @Nullable String texte,
        @Nullable String objet,
        @Nullable String fondement,
        @Nullable String langue,
        @Nullable String danger,
        @Nullable String tous,
        @Nullable String agemin,
        @Nullable String agemax,
        @Nullable String seul,
        @Nullable String commune,
        @Nullable String qpv,
        @Nullable String agence,
        @Nullable String silence,
        @Nullable String sansnumero,
        @Nullable String canal1,
        @Nullable String canal2,
        @Nullable String canal3,
        @Nullable String debut,
        @Nullable String heure,
        @Nullable String fin,
        @Nullable String finheure,
        @Nullable String repondants) {
    private static final String[] ORDER = {
        "titre",
        "objet",
        "fondement",
        "langue",
        "danger",
        "texte",
        "commune",
        "agence",
        "agemin",
        "agemax",
        "silence",
        "canal1",
        "canal2",
        "canal3",
        "debut",
        "heure",
        "fin",
        "finheure",
        "repondants"
    };

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int OLDEST = 130;
    private static final int MOST_ANSWERING = 1_000;
    private static final int MOST = 9_999;

    /** Takes what is wrong with it, in the order of the page. */
    static Faults faults() {
        return new Faults(ORDER);
    }

    public Purpose purpose() {
        return Purpose.of(Typed.text(objet)).orElse(Purpose.INFORMATION);
    }

    /** The ground that was chosen, or the first on which the purpose can stand. */
    public Basis basis() {
        return Arrays.stream(Basis.values())
                .filter(one -> one.code().equals(Typed.text(fondement)))
                .findFirst()
                .orElse(purpose().bases().getFirst());
    }

    public Lang lang() {
        return Typed.text(langue).equals("en") ? Lang.EN : Lang.FR;
    }

    /** The channels in order; texts first, then mail, where nothing was chosen. */
    public List<Channel> channels() {
        if (canal1 == null && canal2 == null && canal3 == null) {
            return List.of(Channel.SMS, Channel.EMAIL);
        }
        return Stream.of(Typed.text(canal1), Typed.text(canal2), Typed.text(canal3))
                .flatMap(code ->
                        Arrays.stream(Channel.values()).filter(one -> one.code().equals(code)))
                .toList();
    }

    /** The channel that is tried at a place, from 0; empty where there is none. */
    public String channel(int place) {
        List<Channel> channels = channels();
        return place < channels.size() ? channels.get(place).code() : "";
    }

    /** Whether nothing chooses anybody yet; what cannot be read does. */
    boolean choosesNobody() {
        Faults faults = new Faults();
        return criteria(faults).isEverybody() && faults.isEmpty() && tous == null;
    }

    private Criteria criteria(Faults faults) {
        return new Criteria(
                        faults.read("agemin", Optional.empty(), () -> number("age", agemin, 0, OLDEST)),
                        faults.read("agemax", Optional.empty(), () -> number("age", agemax, 0, OLDEST)),
                        seul != null,
                        Optional.of(Typed.text(commune)).filter(said -> !said.isEmpty()),
                        qpv != null,
                        faults.read("agence", Optional.empty(), () -> number("branch", agence, 0, MOST)),
                        faults.read("silence", Optional.empty(), () -> number("silent", silence, 1, MOST)))
                .only(Optional.ofNullable(sansnumero).map(_ -> Only.WITHOUT_NUMBER));
    }

    /**
     * The terms.
     *
     * @param faults take what cannot be read
     */
    public Terms terms(LocalDateTime now, Faults faults) {
        return new Terms(
                        Typed.text(titre),
                        Typed.text(texte).replace("\r\n", "\n"),
                        purpose(),
                        basis(),
                        danger != null,
                        lang(),
                        channels(),
                        criteria(faults),
                        from(now, faults),
                        faults.read("repondants", 1, this::answering))
                .until(faults.read("fin", Optional.empty(), () -> end(fin, finheure)));
    }

    /**
     * The end of what is said, as a form has it: until the end of the day where no hour is given.
     *
     * @throws Refused where one of them cannot be read, or there is an hour without a day
     */
    public static Optional<LocalDateTime> end(@Nullable String day, @Nullable String hour) {
        Optional<LocalDate> on = Typed.day(day, "shell.not-a-day");
        Refused.when(on.isEmpty() && !Typed.text(hour).isEmpty(), "sends.end-without-day");
        return on.map(end -> end.atTime(Typed.text(hour).isEmpty() ? LAST_MINUTE : hour(hour)));
    }

    private LocalDateTime from(LocalDateTime now, Faults faults) {
        LocalDate day = faults.read("debut", now.toLocalDate(), () -> Typed.day(debut, now.toLocalDate()));
        LocalDateTime from = Typed.text(heure).isEmpty()
                ? (day.equals(now.toLocalDate()) ? now : day.atStartOfDay())
                : day.atTime(faults.read("heure", now.toLocalTime(), () -> hour(heure)));
        return from.isBefore(now) && day.equals(now.toLocalDate()) ? now : from;
    }

    private static LocalTime hour(@Nullable String typed) {
        try {
            return LocalTime.parse(Typed.text(typed));
        } catch (DateTimeParseException e) {
            throw new Refused("sends.hour", Typed.text(typed));
        }
    }

    public int answering() {
        return number("answering", repondants, 0, MOST_ANSWERING).orElse(1);
    }

    private static Optional<Integer> number(String field, @Nullable String typed, int least, int most) {
        String said = Typed.text(typed);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.number(said, least, most, least, "sends.number." + field));
    }
}
