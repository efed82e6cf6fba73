package fr.palier.app.identity.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in two words that a person recognises; the rest is not kept. */
public final class Browser {
    private record Sign(String mark, String name) {}

    /** Each before those that claim its name too. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrom", "Chrome"),
            new Sign("Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS", "Mac"),
            new Sign("Linux", "Linux"));

    private Browser() {}

    public static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String browser = find(BROWSERS, said);
        String system = find(SYSTEMS, said);
        return system.isEmpty() || browser.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String find(List<Sign> signs, String said) {
        return signs.stream()
                .filter(sign -> said.contains(sign.mark))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
