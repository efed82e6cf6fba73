package fr.palier.app.messages.sending;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Words;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of sends. */
@Controller
class SendsController {
    private static final int PAGE = 20;

    private final SendRegister register;
    private final CallTime time;

    SendsController(SendRegister register, CallTime time) {
        this.register = register;
        this.time = time;
    }

    /** Which of them, and from where on. */
    record Asked(
            @Nullable String etat,
            @Nullable String q,
            @Nullable Integer avant) {}

    /** The list. */
    record ListPage(
            List<Send> sends,
            Optional<SendState> state,
            String asked,
            Optional<Integer> next,
            LocalDate today,
            Lang lang) {
        public SendState[] states() {
            return SendState.values();
        }

        public String moment(LocalDateTime at) {
            return Words.moment(at, today, lang);
        }

        public boolean isFiltered() {
            return state.isPresent() || !asked.isEmpty();
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/messages")
    String first() {
        return "redirect:/messages/envois";
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/messages/envois")
    String list(Scope scope, Lang lang, @ModelAttribute Asked form, Model model) {
        Optional<SendState> state = SendState.of(Typed.text(form.etat));
        String asked = Typed.text(form.q);
        int before = Objects.requireNonNullElse(form.avant, Integer.MAX_VALUE);
        List<Send> found = register.page(scope, state, asked, before, PAGE + 1);
        List<Send> shown = found.stream().limit(PAGE).toList();
        Optional<Integer> next =
                found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty();
        model.addAttribute(
                "page", new ListPage(shown, state, asked, next, time.now().toLocalDate(), lang));
        return "messages/sends";
    }
}
