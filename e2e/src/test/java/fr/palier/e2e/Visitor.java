package fr.palier.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody at a browser. What the browser complains of while they walk about is kept. */
public final class Visitor implements AutoCloseable {
    public static final int DESK = 1280;
    public static final int PHONE = 390;
    private static final int HIGH = 900;
    private static final int PATIENCE = 15_000;

    /** The cookies of those who have signed in: once each, for all journeys but those about signing in. */
    private static final Map<Person, String> SIGNED_IN = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser.NewContextOptions options, String lang) {
        context = Chromium.running()
                .newContext(options.setBaseURL(Product.running().address())
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("fr-FR"));
        context.addCookies(
                List.of(new Cookie("lang", lang).setUrl(Product.running().address())));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswerOfOurs(message.text())) {
                complaints.add(message.text());
            }
        });
    }

    /**
     * The browser notes every page that is answered by a refusal; the journeys look at those themselves. And a fragment that is
     * not waited for, since its page was left or asked for it again, is nobody's fault.
     */
    private static boolean isAnswerOfOurs(String text) {
        boolean left = text.startsWith("htmx:sendAbort") || text.startsWith("htmx:afterRequest");
        return left || text.startsWith("Failed to load resource") && text.contains("status of 4");
    }

    private static Browser.NewContextOptions atADesk() {
        return new Browser.NewContextOptions().setViewportSize(DESK, HIGH);
    }

    /** Somebody who has not signed in. */
    public static Visitor stranger(String lang) {
        return new Visitor(atADesk(), lang);
    }

    /** Somebody who signs in, by the form, for this visit alone. */
    public static Visitor entering(Person person) {
        return stranger("fr").signIn(person);
    }

    public static Visitor of(Person person) {
        return of(person, "fr");
    }

    public static Visitor of(Person person, String lang) {
        return new Visitor(atADesk().setStorageState(state(person)), lang);
    }

    /** With a telephone in hand. */
    public static Visitor onAPhone(Person person) {
        return new Visitor(
                new Browser.NewContextOptions()
                        .setViewportSize(PHONE, HIGH)
                        .setHasTouch(true)
                        .setStorageState(state(person)),
                "fr");
    }

    /** With a browser that runs no script: signs in by the form too. */
    public static Visitor withoutScripts(Person person) {
        return new Visitor(atADesk().setJavaScriptEnabled(false), "fr").signIn(person);
    }

    private static String state(Person person) {
        return SIGNED_IN.computeIfAbsent(person, one -> {
            try (Visitor visitor = entering(one)) {
                return visitor.context.storageState();
            }
        });
    }

    private Visitor signIn(Person person) {
        fillIn(person);
        page.waitForURL(url -> !url.endsWith("/connexion"));
        return this;
    }

    /** Fills the form in and sends it, whatever comes of it. */
    public void fillIn(Person person) {
        go("/connexion");
        page.fill("[name=email]", person.account().email());
        page.fill("[name=password]", person.account().password());
        send("form[action$='/connexion'] button[type=submit]");
    }

    public Page page() {
        return page;
    }

    public Locator at(String selector) {
        return page.locator(selector);
    }

    /** Goes to an address; says what it is answered with. */
    public int go(String path) {
        Response response = page.navigate(path);
        return response == null ? 0 : response.status();
    }

    /** Presses what leads to another page, and waits for that. */
    public void send(String selector) {
        send(page.locator(selector).first());
    }

    @SuppressWarnings(
            "deprecation") // for pages that go elsewhere by themselves; nothing is missed, since the press is part of
    // it
    public void send(Locator button) {
        page.waitForNavigation(button::click);
    }

    /** Shows once more that it is they, where that is asked. */
    public void proveWho(Person person) {
        if (page.url().endsWith("/compte/confirmation")) {
            page.fill("#proof", person.account().password());
            send("form[action$='/compte/confirmation'] button[type=submit]");
        }
    }

    /** The words of the page's own part. */
    public String reads() {
        return page.locator("main").innerText();
    }

    public String path() {
        return URI.create(page.url()).getRawPath();
    }

    /** What an address answers when it is asked without leaving the page, as for a file to keep. */
    public Fetched fetch(String path) {
        var response = context.request().get(path);
        return new Fetched(response.status(), response.headers().getOrDefault("content-type", ""), response.text());
    }

    /** What an address answers without a page around it. */
    public record Fetched(int status, String type, String text) {}

    /** What the browser complained of: scripts that failed, content that the page's policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
