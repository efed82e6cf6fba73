package fr.palier.app.messages.operation;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.operation.JournalStore.Line;
import fr.palier.app.messages.operation.JournalStore.Of;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Words;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.Typed;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of a send's messages, person by person. */
@Controller
class JournalController {
    private static final int AT_ONCE = 50;

    private final JournalStore store;
    private final Tenancies tenancies;
    private final Transactions transactions;
    private final Audit audit;
    private final CallTime time;

    JournalController(JournalStore store, Tenancies tenancies, Transactions transactions, Audit audit, CallTime time) {
        this.store = store;
        this.tenancies = tenancies;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** Which of them, and after which one. */
    record Asked(@Nullable String etat, @Nullable Long apres) {}

    /** The page. */
    record Page(
            Of send,
            Map<MessageState, Integer> counts,
            Optional<MessageState> state,
            List<Line> lines,
            Map<Integer, TenancySummary> who,
            Optional<Long> next,
            LocalDateTime now,
            Lang lang) {
        /** Whether only other messages are before it: its hour has come. */
        public boolean awaitsItsTurn(Line line) {
            return line.state() == MessageState.WAITING && !line.dueAt().isAfter(now);
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public String name(Line line) {
            return Optional.ofNullable(who.get(line.tenancyId()))
                    .map(TenancySummary::shortName)
                    .orElse("");
        }

        public String situation(Line line) {
            return Optional.ofNullable(who.get(line.tenancyId()))
                    .map(one -> "/situations/" + one.publicId())
                    .orElse("");
        }

        public String day(Instant at) {
            return Days.day(at, lang);
        }

        /** Masked; nothing for a letter, and once it was erased. */
        public String address(Line line) {
            if (line.address().isEmpty()) {
                return "";
            }
            return switch (line.channel()) {
                case SMS -> new ContactPoint(ContactPoint.Kind.PHONE, line.address(), false).masked();
                case EMAIL -> new ContactPoint(ContactPoint.Kind.EMAIL, line.address(), false).masked();
                case LETTER -> "";
            };
        }

        /** When it was handed over, or from when on it may be. */
        public String at(Line line) {
            return Words.moment(line.handedAt().orElse(line.dueAt()), now.toLocalDate(), lang);
        }

        public Channel letter() {
            return Channel.LETTER;
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/messages/envois/{id:[0-9]{1,18}}/journal")
    String page(Scope scope, Lang lang, @PathVariable long id, @ModelAttribute Asked asked, Model model) {
        Optional<MessageState> state = MessageState.of(Typed.text(asked.etat));
        long after = Objects.requireNonNullElse(asked.apres, 0L);
        model.addAttribute("page", transactions.read(scope, () -> {
            Of send = store.send(scope, id).orElseThrow(NotFound::new);
            List<Line> lines = store.page(scope, send, state, after, AT_ONCE + 1);
            List<Line> shown = lines.stream().limit(AT_ONCE).toList();
            Optional<Long> next =
                    lines.size() > AT_ONCE ? Optional.of(shown.getLast().id()) : Optional.empty();
            Map<Integer, TenancySummary> who = tenancies.summaries(
                    scope, shown.stream().map(Line::tenancyId).distinct().toList());
            return new Page(send, store.counts(scope, send), state, shown, who, next, time.now(), lang);
        }));
        audit.record(scope, "messages.read", "send:" + id, Map.of());
        return "messages/journal";
    }
}
