package fr.palier.app.messages.operation;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.operation.OperationStore.Cap;
import fr.palier.app.messages.operation.OperationStore.Turn;
import fr.palier.app.messages.operation.ReceiptForgetting.Periods;
import fr.palier.app.messages.outbox.Outbox;
import fr.palier.app.messages.outbox.Outbox.Provider;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Words;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.StepUp;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the outbox is run: the switch, the providers, the caps. */
@Controller
class OperationController {
    private static final String PAGE = "/messages/exploitation";
    private static final int MOST = 1_000_000;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,7}");

    private final Operations operations;
    private final Outbox outbox;
    private final CallTime time;

    OperationController(Operations operations, Outbox outbox, CallTime time) {
        this.operations = operations;
        this.outbox = outbox;
        this.time = time;
    }

    /** The page. */
    record Page(List<Turn> turns, List<Cap> caps, List<Provider> providers, Periods periods, CallTime time, Lang lang) {
        public boolean closed() {
            return turns.stream().findFirst().filter(Turn::closed).isPresent();
        }

        public int seen() {
            return turns.stream().findFirst().map(Turn::id).orElse(0);
        }

        public Cause[] causes() {
            return Cause.of(!closed());
        }

        /** When somebody did something, or a provider took something, as it was written down. */
        public String at(Instant at) {
            return Words.moment(
                    LocalDateTime.ofInstant(at, BusinessClock.ZONE), time.now().toLocalDate(), lang);
        }

        /** When the machine read a box to which mail comes back. */
        public String seen(Instant at) {
            return Words.moment(time.at(at), time.now().toLocalDate(), lang);
        }

        public String hour(Instant at) {
            return Words.hour(time.at(at), lang);
        }

        private Stream<Provider> beside(Provider one) {
            return providers.stream().filter(other -> other.channel() == one.channel());
        }

        /** Which of its channel it is, from 1. */
        public int place(Provider one) {
            return 1 + (int) beside(one).takeWhile(other -> !other.equals(one)).count();
        }

        /** Whether another carries what this one does not. */
        public boolean isReplaced(Provider one) {
            return beside(one)
                    .anyMatch(other -> !other.equals(one) && other.asideUntil().isEmpty());
        }

        /** Channels by which nothing can leave. */
        public List<Channel> missing() {
            return Arrays.stream(Channel.values())
                    .filter(one -> one != Channel.LETTER
                            && providers.stream().noneMatch(provider -> provider.channel() == one))
                    .toList();
        }

        /** Whether mail comes back to a box that is read. */
        public boolean hasBoxes() {
            return providers.stream().anyMatch(provider -> provider.box().isPresent());
        }

        /** Whether nothing leaves the house. */
        public boolean dry() {
            return providers.stream().anyMatch(Provider::dry);
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER, Role.ADMINISTRATOR})
    @GetMapping(PAGE)
    String page(Scope scope, Lang lang, Model model) {
        model.addAttribute(
                "page",
                new Page(
                        operations.turns(scope),
                        operations.caps(scope),
                        outbox.providers(),
                        ReceiptForgetting.periods(time.now().toLocalDate()),
                        time,
                        lang));
        return "messages/operation";
    }

    /**
     * What was typed.
     *
     * @param vu the last turn, or the version of the cap, that the person saw
     */
    record Form(
            @Nullable Integer vu,
            @Nullable String motif,
            @Nullable String canal,
            @Nullable String parJour) {
        int seen() {
            return Objects.requireNonNullElse(vu, 0);
        }

        Cause cause(boolean close) {
            return Cause.of(close, Objects.requireNonNullElse(motif, ""))
                    .orElseThrow(() -> new Refused("outbox.operation.why"));
        }

        int perDay() {
            String typed = Typed.text(parJour).replaceAll("[\\s\\u00a0\\u202f]", "");
            if (!DIGITS.matcher(typed).matches() || Integer.parseInt(typed) > MOST) {
                throw new Refused("outbox.operation.cap-number", MOST);
            }
            return Integer.parseInt(typed);
        }

        Channel channel() {
            return Arrays.stream(Channel.values())
                    .filter(one -> one.code().equals(canal))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    /** Whoever sees that something is wrong stops it at once: nothing is asked but why. */
    @Once
    @Allowed({Role.COORDINATOR, Role.MANAGER, Role.ADMINISTRATOR})
    @PostMapping(PAGE + "/arret")
    ModelAndView stop(Scope scope, Lang lang, @ModelAttribute("form") Form form, Model model) {
        return done(scope, lang, model, () -> operations.turn(scope, form.seen(), true, form.cause(true)));
    }

    @Once
    @StepUp
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    @PostMapping(PAGE + "/reprise")
    ModelAndView resume(Scope scope, Lang lang, @ModelAttribute("form") Form form, Model model) {
        return done(scope, lang, model, () -> operations.turn(scope, form.seen(), false, form.cause(false)));
    }

    @Once
    @StepUp
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    @PostMapping(PAGE + "/plafonds")
    ModelAndView cap(Scope scope, Lang lang, @ModelAttribute("form") Form form, Model model) {
        Channel channel = form.channel();
        return done(scope, lang, model, () -> operations.cap(scope, channel, form.seen(), form.perDay()));
    }

    private ModelAndView done(Scope scope, Lang lang, Model model, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            ModelAndView page = new ModelAndView(page(scope, lang, model), model.asMap());
            boolean meanwhile = reason.key().equals(Operations.CHANGED);
            page.setStatus(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
