package fr.palier.app.shell;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.decision.AwaitsDecision;
import fr.palier.app.shell.CurrentUser.User;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What waits for the decision of whoever looks. Read once a page, and only by pages that have the frame. */
public final class Awaited {
    private final Supplier<List<Some>> rooms;
    private @Nullable List<Some> read;

    private Awaited(Supplier<List<Some>> rooms) {
        this.rooms = rooms;
    }

    /**
     * What waits in a room.
     *
     * @param code of the room; {@code decide.<code>} are its words
     * @param count above 0
     * @param address of its list
     */
    public record Some(String code, int count, String address) {}

    /** Room by room, those where nothing waits left out. */
    public List<Some> all() {
        if (read == null) {
            read = rooms.get();
        }
        return read;
    }

    /** How many decisions, in all rooms. */
    public int count() {
        return all().stream().mapToInt(Some::count).sum();
    }

    /** Hands it to every page. */
    @ControllerAdvice
    static class Advice {
        private final CurrentUser users;
        private final List<AwaitsDecision> rooms;
        private final Transactions transactions;

        Advice(CurrentUser users, List<AwaitsDecision> rooms, Transactions transactions) {
            this.users = users;
            this.rooms = rooms.stream()
                    .sorted(Comparator.comparing(AwaitsDecision::code))
                    .toList();
            this.transactions = transactions;
        }

        @ModelAttribute("awaited")
        Awaited awaited(HttpServletRequest request) {
            Optional<User> user = users.of(request);
            return new Awaited(() -> user.flatMap(User::scope).map(this::read).orElse(List.of()));
        }

        private List<Some> read(Scope scope) {
            List<AwaitsDecision> open = rooms.stream()
                    .filter(room -> room.deciders().stream().anyMatch(scope.actor()::isAny))
                    .toList();
            return open.isEmpty()
                    ? List.of()
                    : transactions.read(
                            scope,
                            () -> open.stream()
                                    .map(room -> new Some(room.code(), room.waiting(scope), room.address()))
                                    .filter(one -> one.count > 0)
                                    .toList());
        }
    }
}
