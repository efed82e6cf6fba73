package fr.palier.app.situation;

import fr.palier.app.situation.History.Happening;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.TimelineEntry;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts entries of a timeline and lines of an account into the words of one history. */
record Happenings(Wording words, May may) {
    Happening of(TimelineEntry entry) {
        return new Happening(
                entry.position(),
                icon(entry),
                words.say(entry.kind().key()),
                detail(entry),
                entry.by(),
                may.money() ? entry.note().orElse("") : "",
                link(entry),
                Optional.empty(),
                entry.withdrawn(),
                takeBack(entry));
    }

    Happening of(Posting posting) {
        return new Happening(
                posting.position(),
                "journal-text",
                words.say(key(posting.kind())),
                Stream.of(posting.label(), taken(posting))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · ")),
                "",
                "",
                "",
                Optional.of(posting.written()),
                !posting.stands(),
                "");
    }

    /** What somebody wrote by mistake, and may still take back. */
    private static String takeBack(TimelineEntry entry) {
        String rows = entry.kind() == EntryKind.NOTE ? "/notes/" : "/contacts/";
        return entry.withdrawable() ? rows + entry.position().recorded() + "/reprise" : "";
    }

    private String taken(Posting posting) {
        return posting.reversal()
                ? words.say("situation.posting.reversal")
                : posting.reversed() ? words.say("situation.posting.reversed") : "";
    }

    static String key(Kind kind) {
        return "situation.kind." + kind.code();
    }

    private static String icon(TimelineEntry entry) {
        return switch (entry.kind()) {
            case CONTACT -> entry.detail().getOrDefault("channel", "phone").equals("visit") ? "door-open" : "telephone";
            case URGENCY_CLOSED, ASKED_AFTER -> "shield-check";
            case CONTACT_WITHDRAWN, NOTE_WITHDRAWN -> "arrow-counterclockwise";
            case NOTE -> "pencil";
            case HOLD -> "pause-circle";
            case HOLD_LIFTED -> "play";
            case PLAN_STATE -> "calendar3";
            case DECLARED -> "cash-coin";
            case FUND -> "bank";
            case LEGAL_STEP -> "clock";
            case GUARANTEE -> "shield-check";
            case SIGNATURE -> "pencil";
            case CALL_WANTED -> "telephone-forward";
            case CONTACT_POINT, ASSIGNED -> "person";
            case TERMS -> "house";
            case OPPOSED, OPPOSITION_WITHDRAWN -> "telephone-x";
            case PUT_OFF -> "clock";
            case MESSAGE, LETTER -> "envelope";
            case MEAL -> "house-heart";
            case DOSSIER -> "folder2-open";
            case REFERRAL -> "people";
        };
    }

    private String detail(TimelineEntry entry) {
        Map<String, String> detail = entry.detail();
        return switch (entry.kind()) {
            case CONTACT -> contact(detail);
            case URGENCY_CLOSED -> urgency(detail);
            case ASKED_AFTER ->
                words.say("outreach.link." + detail.get("link")) + " · "
                        + words.say("outreach.result." + detail.get("result"));
            case HOLD ->
                words.say("timeline.hold." + detail.get("reason"))
                        + words.say("situation.history.from-until", day(detail, "from"), day(detail, "until"));
            case HOLD_LIFTED -> words.say("timeline.hold." + detail.get("reason"));
            case DECLARED -> may.means() ? words.say("situation.history.declared") : "";
            case PLAN_STATE -> may.money() ? words.say(entry.planKey(), detail.getOrDefault("plan", "")) : "";
            case FUND -> words.say("timeline.fund." + detail.get("act"));
            case LEGAL_STEP -> legalStep(detail);
            case GUARANTEE -> words.say("timeline.guarantee." + detail.get("act"));
            case CONTACT_POINT -> words.say("contact-point." + detail.get("kind") + ".name");
            case OPPOSED, OPPOSITION_WITHDRAWN -> words.say("timeline.purpose." + detail.get("purpose"));
            case PUT_OFF -> putOff(detail);
            case DOSSIER -> words.say("dossier.act." + detail.get("act"));
            case REFERRAL -> referral(detail);
            case LETTER -> may.money() && isKept(entry) ? words.say("letters.kind." + detail.get("letter")) : "";
            case MESSAGE -> message(detail);
            case SIGNATURE -> words.say("signing.capacity." + detail.get("capacity"));
            case CONTACT_WITHDRAWN, NOTE, NOTE_WITHDRAWN, TERMS, ASSIGNED, MEAL, CALL_WANTED -> "";
        };
    }

    /** Who had been warned. */
    private String urgency(Map<String, String> detail) {
        return words.say("outreach.wall.warned") + " "
                + Stream.of(detail.getOrDefault("warned", "").split(","))
                        .map(code -> words.say("outreach.warned." + code))
                        .collect(Collectors.joining(", "));
    }

    /** By which way, what about, and what became of it; that it was about the rent is not for everybody. */
    private String message(Map<String, String> detail) {
        if (detail.containsKey("letter")) {
            return may.money() ? words.say("situation.history.letter-mailed") : "";
        }
        if (!detail.containsKey("state")) {
            return words.say(
                    detail.containsKey("channel") ? "sends.channel." + detail.get("channel") : "timeline.sent");
        }
        boolean tellsOfDebt = "rent-support".equals(detail.get("purpose")) && !may.money();
        return Stream.of(
                        words.say("sends.channel." + detail.getOrDefault("channel", "letter")),
                        tellsOfDebt ? "" : detail.getOrDefault("title", ""),
                        words.say("sends.reference", detail.getOrDefault("reference", "")),
                        words.say("outbox.state." + detail.get("state")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String legalStep(Map<String, String> detail) {
        String step = words.say("relief.clock.step." + detail.get("step"));
        return detail.containsKey("withdrawn")
                ? words.say("relief.clock.withdrawn-step", step)
                : step + " · " + words.day(day(detail, "on"));
    }

    /** To which sort of partner: not for everybody, since some tell of a debt. */
    private String referral(Map<String, String> detail) {
        return may.money() && detail.containsKey("kind")
                ? words.say("dossier.partner." + detail.get("kind")) + " · "
                        + words.say("dossier.referral.state." + detail.get("state"))
                : "";
    }

    /** A letter that was issued here is found by the number of its entry; what was declared has a page for those who may see it. */
    private String link(TimelineEntry entry) {
        if (entry.kind() == EntryKind.DECLARED) {
            return may.means() ? "/moyens" : "";
        }
        return may.money() && isKept(entry) ? "/courriers/" + entry.position().recorded() : "";
    }

    private static boolean isKept(TimelineEntry entry) {
        return entry.kind() == EntryKind.LETTER && entry.detail().containsKey("letter");
    }

    /** Until when and why; that a payment is expected is not for everybody. */
    private String putOff(Map<String, String> detail) {
        if (detail.containsKey("undone")) {
            return words.say("worklist.later.undone");
        }
        String until = words.say("situation.history.until", day(detail, "until"));
        String reason = detail.getOrDefault("reason", "");
        boolean tellsOfDebt = reason.equals("payment-expected");
        return reason.isEmpty() || tellsOfDebt && !may.money()
                ? until
                : until + " · " + words.say("worklist.later." + reason);
    }

    private String contact(Map<String, String> detail) {
        String outcome = detail.getOrDefault("outcome", "");
        boolean tellsOfDebt = outcome.equals(ContactOutcome.PROMISED.name().toLowerCase(Locale.ROOT));
        String said =
                words.say(tellsOfDebt && !may.money() ? "situation.outcome.reached" : "timeline.outcome." + outcome);
        String back = detail.containsKey("call-back")
                ? words.say("situation.history.call-back", day(detail, "call-back"))
                : "";
        return words.say("timeline.channel." + detail.get("channel")) + " · " + said + back;
    }

    private static LocalDate day(Map<String, String> detail, String name) {
        return LocalDate.parse(detail.getOrDefault(name, "1970-01-01"));
    }
}
