package fr.palier.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at a browser: signs in, walks about, and looks at every page with a careful eye. */
final class Visitor implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(BROWSERS.stream()
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(
                                    "no Chromium found: install it, for example with `apt-get install chromium`")))
                    .setArgs(QUIET));

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(String lang) {
        context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(Product.running().address())
                .setViewportSize(DESK, 900)
                .setLocale("fr-FR"));
        context.addCookies(
                List.of(new Cookie("lang", lang).setUrl(Product.running().address())));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
    }

    static Visitor inFrench() {
        return new Visitor("fr");
    }

    static Visitor inEnglish() {
        return new Visitor("en");
    }

    /** Signs in with the account that the demonstration printed for this person. */
    Visitor signIn(Person person) {
        Product.Account account = Product.running().account(person.email);
        page.navigate("/connexion");
        page.fill("[name=email]", account.email());
        page.fill("[name=password]", account.password());
        page.click("form[action$='/connexion'] button[type=submit]");
        page.waitForLoadState();
        return this;
    }

    Page page() {
        return page;
    }

    Visitor go(String path) {
        page.navigate(path);
        return this;
    }

    /** What the browser complained of: scripts that failed, content that the page's policy refused. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The rules of accessibility that the page as it stands breaks, each with where. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(Visitor::barrier)
                        .toList();
    }

    private static String barrier(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    /** Keeps pictures of the page for people to look at, at a desk and on a phone; says by how much the phone must scroll sideways. */
    int picture(String name) {
        shot(name + "-desk");
        page.setViewportSize(PHONE, 844);
        shot(name + "-phone");
        int over = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        page.setViewportSize(DESK, 900);
        return over;
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
