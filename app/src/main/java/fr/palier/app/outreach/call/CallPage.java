package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Warned;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.rest.Known;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Oppositions.Opposition;
import fr.palier.app.timeline.TimelineEntry;
import fr.palier.engine.outreach.Language;
import fr.palier.engine.outreach.Script;
import fr.palier.engine.outreach.Vulnerability;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The caller's screen with somebody in hand. Of the rent account it holds nothing, and of earlier contacts only how and when.
 *
 * @param others who wait on the same number, by name
 * @param left what is said to whomever else hears the call
 */
record CallPage(
        InHand inHand,
        TenancyDetails tenancy,
        List<TimelineEntry> contacts,
        List<Opposition> oppositions,
        List<String> others,
        Script script,
        Map<Script.Ear, List<String>> left,
        LocalDateTime now,
        Lang lang) {
    private static final int DECADE = 10;
    private static final int YOUNGEST_BAND = 60;

    /** An earlier contact, in keys of words. */
    record Line(String day, String channel, String outcome, String by) {}

    public List<Line> lines() {
        return contacts.stream().map(this::line).toList();
    }

    private Line line(TimelineEntry entry) {
        if (entry.kind() == EntryKind.URGENCY_CLOSED) {
            return new Line(
                    Words.day(entry.position().day(), today(), lang),
                    "timeline.outcome.urgent",
                    "outreach.contact.safe",
                    entry.by());
        }
        if (entry.kind() == EntryKind.ASKED_AFTER) {
            return new Line(
                    Words.day(entry.position().day(), today(), lang),
                    "outreach.link." + entry.detail().get("link"),
                    "outreach.result." + entry.detail().get("result"),
                    entry.by());
        }
        String outcome = entry.detail().getOrDefault("outcome", "");
        boolean tellsOfRent = outcome.equals(ContactOutcome.PROMISED.name().toLowerCase(Locale.ROOT));
        String key = tellsOfRent && !inHand.called().purpose().speaksOfRent()
                ? "outreach.contact.spoke"
                : "timeline.outcome." + outcome;
        return new Line(
                Words.day(entry.position().day(), today(), lang),
                "timeline.channel." + entry.detail().getOrDefault("channel", "phone"),
                key,
                entry.by());
    }

    /** The key of the words for an age, which is told by ten years and no closer; empty where it is not known. */
    public Optional<String> age() {
        return tenancy.household().birthYear().map(year -> {
            int age = now.getYear() - year;
            if (age >= Vulnerability.VERY_OLD) {
                return "outreach.age.80";
            }
            return age < YOUNGEST_BAND ? "outreach.age.under-60" : "outreach.age." + age / DECADE * DECADE;
        });
    }

    /** Where they live, in one line; nothing where the address is protected. */
    public Optional<String> home() {
        TenancyDetails.Home home = tenancy.home();
        return Optional.of(Stream.of(home.estate(), home.address(), home.city())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .filter(line -> !line.isEmpty() && !tenancy.protectedAddress());
    }

    /** The floor, where it is known and may be shown. */
    public Optional<String> floor() {
        return Optional.of(tenancy.home().floor()).filter(floor -> !floor.isBlank() && !tenancy.protectedAddress());
    }

    /** Why they come so early; that nobody spoke with them is true no more where somebody has since. */
    public List<Vulnerability> reasons() {
        Optional<LocalDate> spoken = contacts.stream()
                .filter(CallPage::spoke)
                .map(entry -> entry.position().day())
                .max(LocalDate::compareTo);
        boolean recent = spoken.filter(today().minusDays(Vulnerability.SILENT_DAYS)::isBefore)
                .isPresent();
        return Vulnerability.ofBits(inHand.called().reasons()).stream()
                .filter(reason -> reason != Vulnerability.NEVER_SPOKEN || spoken.isEmpty())
                .filter(reason -> reason != Vulnerability.SILENT || !recent)
                .toList();
    }

    private static boolean spoke(TimelineEntry entry) {
        String outcome = entry.detail().getOrDefault("outcome", "");
        return Arrays.stream(ContactOutcome.values())
                .anyMatch(one -> one.spoke() && one.key().endsWith("." + outcome));
    }

    /** As it is read aloud: {@code 06 12 34 56 78}. */
    public String number() {
        return Words.number(inHand.called().number());
    }

    /** What the telephone dials. */
    public String tel() {
        return "tel:" + inHand.called().number();
    }

    public String due() {
        return Words.moment(inHand.called().dueAt(), today(), lang);
    }

    /** What is to be known before the first word. */
    public Note known() {
        return new Note(inHand.known(), today(), lang);
    }

    /** What is left on a voicemail. */
    public List<String> voicemail() {
        return left.getOrDefault(Script.Ear.VOICEMAIL, List.of());
    }

    /** What is said to somebody else who answers. */
    public List<String> thirdParty() {
        return left.getOrDefault(Script.Ear.THIRD_PARTY, List.of());
    }

    /** Which attempt this is; one more call than the campaign makes is still its last. */
    public int attempt() {
        return Math.min(inHand.called().attempts() + 1, inHand.called().limit());
    }

    public LocalDate tomorrow() {
        return now.toLocalDate().plusDays(1);
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    public Warned[] warned() {
        return Warned.values();
    }

    public Language[] languages() {
        return Language.values();
    }

    /** Seconds since the call was taken, for the timer. */
    public long since() {
        return inHand.lease().since().toEpochMilli();
    }

    /** What is to be known of somebody, in words. */
    record Note(Known known, LocalDate today, Lang lang) {
        public Optional<String> promised() {
            return known.promised().map(at -> Words.moment(at, today, lang));
        }

        public Optional<String> visit() {
            return known.visitOn().map(day -> Words.day(day, today, lang));
        }

        public Optional<String> rescue() {
            return known.rescueOn().map(day -> Words.day(day, today, lang));
        }

        public Optional<String> urgent() {
            return known.urgentAt().map(at -> Words.moment(at, today, lang));
        }
    }

    /** A person found who calls back. */
    record Back(
            Called called, TenancySummary tenancy, Optional<Lease> holder, Known facts, LocalDate today, Lang lang) {
        public Optional<String> last() {
            return called.lastAt().map(at -> Words.moment(at, today, lang));
        }

        /** Why the campaign does not call them any more. */
        public Optional<String> sparedOn() {
            return called.spared().map(one -> Words.day(one.on(), today, lang));
        }

        public Note known() {
            return new Note(facts, today, lang);
        }
    }

    @Override
    public String toString() {
        return "CallPage[" + inHand.called() + "]";
    }
}
