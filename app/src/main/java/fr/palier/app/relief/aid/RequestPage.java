package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The page of a request.
 *
 * @param arrival whether the account shows what is said to be paid
 * @param leftIn whether a plan waits for its signature that was proposed before this was granted, and does not count it
 */
record RequestPage(
        TenancyDetails tenancy, Aids.Read read, Arrivals.Arrival arrival, boolean leftIn, LocalDate today, Lang lang) {
    /** Days after which a body is usually asked again. */
    private static final int AGAIN = 30;

    public String path() {
        return "/situations/" + tenancy.publicId();
    }

    public Request request() {
        return read.request();
    }

    /** The page of the household's requests of this kind. */
    public String all() {
        return path() + "/" + request().kind().room();
    }

    public String address() {
        return all() + "/" + request().number();
    }

    /** The key of what is to be done now. */
    public String now() {
        String key = "relief.aid.now." + request().state().code();
        return switch (request().state()) {
            case DRAFT -> key + "." + request().kind().code();
            case GRANTED -> leftIn ? key + ".without" : key;
            case PAID -> key + "." + arrival.code();
            case FILED, COMPLETING, ADJOURNED, REFUSED, DROPPED -> key;
        };
    }

    public boolean can(String act) {
        return request().can(Act.valueOf(act));
    }

    public boolean mayFile() {
        return can("FILE") && request().isReady();
    }

    public boolean mayTell() {
        return can("TELL") && !request().has(Milestone.TOLD);
    }

    public boolean mayBeAcknowledged() {
        return can("ACKNOWLEDGE") && !request().has(Milestone.ACKNOWLEDGED);
    }

    /** An answer that is no yes, and the end of the address that records it. */
    public record Answer(String code, String path) {}

    /** The answers that are no yes and possible now. */
    public List<Answer> otherAnswers() {
        return Stream.of(
                        new Answer("refuse", "refus"),
                        new Answer("ask-more", "complement"),
                        new Answer("adjourn", "ajournement"))
                .filter(answer -> can(answer.code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    /** The letters about it, by code: they ask, and once there is an answer nothing is to be asked. */
    public List<String> letters() {
        if (!request().state().isOpen()) {
            return List.of();
        }
        return switch (request().kind()) {
            case FUND -> List.of("fund-file");
            case GUARANTEE, INSURANCE -> List.of("guarantee-notice", "guarantee-call");
            case AID -> List.of();
        };
    }

    public List<Paper> papers() {
        return request().wanted();
    }

    public List<Request.How> hows() {
        return List.of(Request.How.values());
    }

    public LocalDate again() {
        return today.plusDays(AGAIN);
    }

    /** The days that are known, in the order of the way. */
    public List<Milestone> milestones() {
        return List.copyOf(request().days().keySet());
    }

    public String day(String milestone) {
        return day(Milestone.valueOf(milestone));
    }

    public String day(Milestone milestone) {
        return request().day(milestone).map(this::day).orElse("");
    }

    /** When something was done. */
    public String when(Request.Step step) {
        return day(step.day());
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    /** An amount as a field holds it. */
    public String typed(long cents) {
        return Typed.written(cents, lang);
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }
}
