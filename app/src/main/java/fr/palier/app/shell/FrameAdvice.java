package fr.palier.app.shell;

import fr.palier.app.identity.People.Grant;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shell.CurrentUser.User;
import fr.palier.app.shell.Frame.Place;
import fr.palier.app.shell.Frame.Theme;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Frame}. */
@ControllerAdvice
class FrameAdvice {
    private final CurrentUser users;
    private final Landlords landlords;
    private final BusinessClock clock;

    FrameAdvice(CurrentUser users, Landlords landlords, BusinessClock clock) {
        this.users = users;
        this.landlords = landlords;
        this.clock = clock;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Optional<User> user = users.of(request);
        List<Integer> granted = user.stream()
                .flatMap(u -> u.grants().stream().map(Grant::landlord).flatMap(Optional::stream))
                .distinct()
                .toList();
        List<Landlord> mine = granted.isEmpty()
                ? List.of()
                : landlords.all().stream()
                        .filter(landlord -> granted.contains(landlord.id()))
                        .toList();
        Optional<Landlord> active = user.flatMap(User::landlord)
                .flatMap(id -> mine.stream().filter(l -> l.id() == id).findFirst());
        List<Place> places = user.map(u -> Places.of(u.actor())).orElse(List.of());
        return new Frame(
                user.map(User::actor),
                active,
                mine,
                places,
                request.getRequestURI(),
                request.getMethod().equals("POST"),
                Arguments.lang(),
                theme(request),
                demonstration());
    }

    private Optional<LocalDate> demonstration() {
        return clock.isDemonstration() ? Optional.of(clock.today()) : Optional.empty();
    }

    private static Theme theme(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals("theme"))
                .map(Cookie::getValue)
                .flatMap(value -> Arrays.stream(Theme.values())
                        .filter(theme -> theme.name().equals(value.toUpperCase(Locale.ROOT))))
                .findFirst()
                .orElse(Theme.AUTO);
    }
}
