package fr.palier.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of the machine, one for all journeys of a thread (they are driven by theirs alone). Nothing is downloaded. */
final class Chromium {
    /** What to do where there is none; {@code ./palier test} knows a skipped journey by the word "browser". */
    static final String REMEDY = "no browser: install one, for example by apt-get install -y chromium";

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    static Optional<Path> found() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** Begun when a thread first asks for it; it ends with the program. */
    static Browser running() {
        return RUNNING.get();
    }

    private static Browser start() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found().orElseThrow(() -> new IllegalStateException(REMEDY)))
                        .setArgs(QUIET));
    }
}
