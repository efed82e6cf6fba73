package fr.palier.app.identity;

import fr.palier.app.identity.guard.Browser;
import fr.palier.app.identity.guard.WaitingForm;
import fr.palier.app.identity.store.Person;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What the session of a browser holds, from the sign-in page to the last click: plain texts and numbers alone. A new session
 * begins with each sign-in, so that nobody finds themselves in one prepared by another.
 */
@Component
public class Visit {
    /** After that a session ends, however busy it is. */
    static final Duration LONGEST = Duration.ofHours(12);

    static final String BROWSER = "palier.browser";

    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "palier.since";
    private static final String PROVED = "palier.proved";
    private static final String RETURN = "palier.return";
    private static final String HALFWAY = "palier.halfway";
    private static final String HALFWAY_SINCE = "palier.halfway-since";
    private static final Duration HALFWAY_LASTS = Duration.ofMinutes(10);
    private static final String LINK = "palier.link";
    private static final String KNOWN_BROWSER = "palier-navigateur";
    private static final int RETURN_LENGTH = 500;

    private final PersonStore people;
    private final Transactions transactions;
    private final LocaleResolver locales;
    private final Audit audit;

    Visit(PersonStore people, Transactions transactions, LocaleResolver locales, Audit audit) {
        this.people = people;
        this.transactions = transactions;
        this.locales = locales;
        this.audit = audit;
    }

    /** Who signed in with this session; empty for nobody, and after twelve hours. */
    public Optional<Badge> badge(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String person)) {
            return Optional.empty();
        }
        if (moment(session, SINCE).plus(LONGEST).isBefore(Instant.now())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(new Badge(new SignedIn(UUID.fromString(person)), moment(session, PROVED)));
    }

    /** Begins the session of a person who gave all that is asked, and says where they wanted to go. */
    public String begin(HttpServletRequest request, HttpServletResponse response, UUID person) {
        String wanted = takeReturn(request);
        HttpSession session = renew(request);
        long now = Instant.now().toEpochMilli();
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(SINCE, now);
        session.setAttribute(PROVED, now);
        session.setAttribute(BROWSER, Browser.of(request.getHeader("User-Agent")));
        String browser = Stream.of(knownBrowser(request))
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElseGet(Token::fresh);
        Person found = transactions.unscoped(() -> {
            people.signedIn(person);
            people.addBrowser(person, Token.hash(browser));
            return people.find(person).orElseThrow();
        });
        remember(request, response, browser);
        audit.record(new Actor(person, "", Set.of()), "signed-in", "person:" + person);
        if (!hasChosenLanguage(request)) {
            locales.setLocale(request, response, Locale.of(found.lang()));
        }
        return wanted;
    }

    /** Whoever chose a language in this browser keeps it; else the person's own is taken. */
    private static boolean hasChosenLanguage(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie -> cookie.getName().equals("lang"));
    }

    /** A new session, in which nothing is left of the old one but the link that was opened in it. */
    private static HttpSession renew(HttpServletRequest request) {
        String link = link(request);
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(LINK, link);
        return session;
    }

    /** Keeps the token of a link that was opened, so that it stands in no address any more. */
    static void keepLink(HttpServletRequest request, String token) {
        request.getSession().setAttribute(LINK, token);
    }

    /** The token of the link that was opened last in this session, or empty. */
    static String link(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof String token ? token : "";
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, String browser) {
        Cookie cookie = new Cookie(KNOWN_BROWSER, browser);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(180).toSeconds());
        response.addCookie(cookie);
    }

    /** The token of a browser from which somebody signed in before, or empty. */
    static String knownBrowser(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(KNOWN_BROWSER))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The person has just shown again that it is they. */
    public void proved(HttpServletRequest request) {
        request.getSession().setAttribute(PROVED, Instant.now().toEpochMilli());
    }

    /** The first factor was right: for ten minutes this browser may give the second one. Opens nothing else. */
    void halfway(HttpServletRequest request, UUID person) {
        String wanted = takeReturn(request);
        HttpSession session = renew(request);
        session.setAttribute(HALFWAY, person.toString());
        session.setAttribute(HALFWAY_SINCE, Instant.now().toEpochMilli());
        session.setAttribute(RETURN, wanted);
    }

    Optional<UUID> halfway(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(HALFWAY) instanceof String person)) {
            return Optional.empty();
        }
        boolean late = moment(session, HALFWAY_SINCE).plus(HALFWAY_LASTS).isBefore(Instant.now());
        return late ? Optional.empty() : Optional.of(UUID.fromString(person));
    }

    /** Who is halfway in and has no second factor yet: with one, they have to give it and not replace it. */
    public Optional<UUID> enrolling(HttpServletRequest request) {
        return halfway(request)
                .filter(person -> !transactions.unscoped(() -> people.hasPasskey(person)
                        || people.find(person).map(Person::hasTotp).orElse(true)));
    }

    /** Keeps the page that somebody asked for before they were asked who they are. */
    public void wanted(HttpServletRequest request, String address) {
        if (isOurs(address)) {
            request.getSession().setAttribute(RETURN, address);
        }
    }

    /** The same for a form, or a file, that is to be sent or asked for again once its sender has shown that it is they. */
    public void wantedDone(HttpServletRequest request) {
        wantedWhereItStood(request);
        WaitingForm.keep(request);
    }

    /** Nothing that was sent before is to be done any more: something else was asked for, or it was for another landlord. */
    public static void forgetForm(HttpServletRequest request) {
        WaitingForm.drop(request);
    }

    /** The same for the page on which a form stood that could not be taken, by its path. What the form sends is not kept. */
    public void wantedWhereItStood(HttpServletRequest request) {
        wanted(request, whereItStood(request));
    }

    private static String whereItStood(HttpServletRequest request) {
        try {
            URI from = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            return request.getServerName().equals(from.getHost()) ? from.getRawPath() : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    /** Where somebody goes on who has just shown again that it is they: to what they sent and wanted done, or the page they wanted. */
    public String onward(HttpServletRequest request) {
        return WaitingForm.isThere(request) ? WaitingForm.PAGE : takeReturn(request);
    }

    /** That page, once; the start where there is none. */
    public String takeReturn(HttpServletRequest request) {
        String wanted = wanted(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(RETURN);
        }
        return wanted;
    }

    /** The same, which is kept. */
    static String wanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        @Nullable Object wanted = session == null ? null : session.getAttribute(RETURN);
        return wanted instanceof String address && isOurs(address) ? address : "/";
    }

    private static boolean isOurs(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && !address.startsWith("/\\")
                && address.length() <= RETURN_LENGTH;
    }

    private static Instant moment(HttpSession session, String name) {
        return session.getAttribute(name) instanceof Long millis ? Instant.ofEpochMilli(millis) : Instant.EPOCH;
    }
}
