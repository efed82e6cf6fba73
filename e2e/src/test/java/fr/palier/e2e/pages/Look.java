package fr.palier.e2e.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import fr.palier.e2e.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A careful look at a page as it stands, with whatever it has open: by the rules of accessibility (axe: WCAG 2.1 A and AA, and what
 * its authors hold for good practice), at a desk and on a phone, light and dark. Pictures are kept for people to look at.
 */
final class Look {
    private static final String AXE = resource("/axe.min.js");
    private static final String TOLD = """
            found => found.violations.map(rule => rule.id + ': ' + rule.help + ' at '
                + rule.nodes.map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join(' ; '))""";
    private static final String ALL = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
                resultTypes: ['violations']}).then(%s)""".formatted(TOLD);
    private static final String COLOURS = """
            () => axe.run(document, {runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']},
                resultTypes: ['violations']}).then(%s)""".formatted(TOLD);
    private static final String TOO_WIDE = """
            () => { const closed = [...document.querySelectorAll('main details:not([open])')];
                closed.forEach(fold => fold.open = true);
                try {
                const room = document.documentElement.clientWidth, over = document.documentElement.scrollWidth - room;
                if (over <= 0) return [];
                const scrolls = e => e && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
                const wide = [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > room + 1 && !scrolls(e.parentElement))
                    .slice(0, 5).map(e => e.tagName + '.' + e.className);
                return ['wider than the window by ' + over + ' px: ' + wide.join(', ')];
                } finally { closed.forEach(fold => fold.open = false); } }""";
    private static final int QUALITY = 80;
    private static final int HIGH = 900;
    private static final int TALLEST = 2400;

    private final Page page;
    private final String name;
    private String way = "";

    Look(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    private static String resource(String path) {
        try (InputStream in = Look.class.getResourceAsStream(path)) {
            return new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that bars the page to somebody at a desk; then its colours and its width in the dark, on a phone. */
    List<String> atADeskThenInTheDarkOnAPhone() {
        page.evaluate(AXE);
        List<String> found = new ArrayList<>(all(true));
        stand(false, "dark");
        found.addAll(told(COLOURS));
        found.addAll(told(TOO_WIDE));
        picture();
        return found;
    }

    /** All that bars the page to somebody with a phone. */
    List<String> onAPhone() {
        page.evaluate(AXE);
        return all(false);
    }

    private List<String> all(boolean atADesk) {
        stand(atADesk, "light");
        List<String> found = new ArrayList<>(told(ALL));
        found.addAll(told(TOO_WIDE));
        picture();
        return found;
    }

    private void stand(boolean atADesk, String theme) {
        page.setViewportSize(atADesk ? Visitor.DESK : Visitor.PHONE, HIGH);
        page.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme);
        way = (atADesk ? "desk-" : "phone-") + theme;
    }

    private List<String> told(String question) {
        List<?> answers = (List<?>) page.evaluate(question);
        return answers.stream().map(answer -> way + ": " + answer).toList();
    }

    private void picture() {
        Map<?, ?> size = (Map<?, ?>) page.evaluate(
                "() => ({w: document.documentElement.clientWidth, h: document.documentElement.scrollHeight})");
        int high = Math.clamp(((Number) Objects.requireNonNull(size.get("h"))).intValue(), HIGH, TALLEST);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + "-" + way + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setFullPage(true)
                .setClip(0, 0, ((Number) Objects.requireNonNull(size.get("w"))).intValue(), high));
    }
}
