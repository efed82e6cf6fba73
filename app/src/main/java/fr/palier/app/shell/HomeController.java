package fr.palier.app.shell;

import fr.palier.app.shared.Allowed;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The door of the house: the first room of whoever comes in, and the switches of the frame. */
@Controller
class HomeController {
    private static final int A_YEAR = 365 * 24 * 3600;

    private final CurrentUser users;
    private final LocaleResolver locales;

    HomeController(CurrentUser users, LocaleResolver locales) {
        this.users = users;
        this.locales = locales;
    }

    /** The first room that this person may enter. */
    @Allowed
    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        List<Frame.Place> places =
                users.of(request).map(user -> Places.of(user.actor())).orElse(List.of());
        return places.isEmpty()
                ? "shell/nothing"
                : "redirect:" + places.getFirst().address();
    }

    @Allowed
    @PostMapping("/bailleur")
    String landlord(@RequestParam int landlord, HttpServletRequest request) {
        boolean granted = users.of(request)
                .map(user -> user.grants().stream()
                        .anyMatch(grant -> grant.landlord().equals(Optional.of(landlord))))
                .orElse(false);
        if (granted) {
            users.choose(request, landlord);
        }
        return "redirect:/";
    }

    @Allowed(toEverybody = true)
    @PostMapping("/langue")
    String language(@RequestParam String lang, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, lang.equals("en") ? Locale.ENGLISH : Locale.FRENCH);
        return back(request);
    }

    @Allowed(toEverybody = true)
    @PostMapping("/theme")
    String theme(@RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie("theme", theme.equals("dark") || theme.equals("light") ? theme : "auto");
        cookie.setMaxAge(A_YEAR);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return back(request);
    }

    /** To the page that was left: its path alone, so that nobody can be sent elsewhere. */
    private static String back(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .map(java.net.URI::create)
                .filter(from -> request.getServerName().equals(from.getHost()))
                .map(from -> from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()))
                .filter(path -> path.startsWith("/") && !path.startsWith("//"))
                .map(path -> "redirect:" + path)
                .orElse("redirect:/");
    }
}
