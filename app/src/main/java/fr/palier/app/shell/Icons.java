package fr.palier.app.shell;

import fr.palier.app.shared.Allowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The icons that pages use, gathered from the icon set into one file of symbols: a page shows one by
 * {@code <use href="/fichiers/icones.svg#sun">}.
 */
@Controller
class Icons {
    private static final String SET = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Pattern SVG = Pattern.compile("<svg[^>]*viewBox=\"([^\"]*)\"[^>]*>(.*)</svg>", Pattern.DOTALL);

    /** By the names of the set (Bootstrap Icons); add one here to use it. */
    private static final List<String> NAMES = List.of(
            "archive",
            "arrow-counterclockwise",
            "arrow-left",
            "arrow-repeat",
            "bank",
            "bell",
            "bookmark",
            "box-seam",
            "building",
            "calendar3",
            "caret-down-fill",
            "cash-coin",
            "check-lg",
            "check2-circle",
            "chevron-down",
            "chevron-right",
            "circle-half",
            "clock",
            "clock-history",
            "cloud-arrow-up",
            "door-open",
            "download",
            "envelope",
            "exclamation-triangle",
            "eye",
            "file-earmark-text",
            "filter",
            "fingerprint",
            "flag",
            "folder2-open",
            "funnel",
            "gear",
            "geo-alt",
            "graph-down",
            "graph-up",
            "hand-thumbs-up",
            "hourglass-split",
            "house",
            "house-heart",
            "info-circle",
            "journal-text",
            "key",
            "list-check",
            "list-ul",
            "lock",
            "map",
            "moon",
            "pause-circle",
            "pencil",
            "people",
            "person",
            "person-badge",
            "person-plus",
            "phone",
            "pin-angle",
            "play",
            "plus-lg",
            "printer",
            "question-circle",
            "search",
            "shield-check",
            "shield-lock",
            "sliders",
            "sort-down",
            "speedometer2",
            "sun",
            "telephone",
            "telephone-forward",
            "telephone-x",
            "trash",
            "translate",
            "upload",
            "x-circle",
            "x-lg");

    private final byte[] symbols = gather().getBytes(StandardCharsets.UTF_8);

    private static String gather() {
        StringBuilder all = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String name : NAMES) {
            Matcher svg = SVG.matcher(read(name));
            if (!svg.find()) {
                throw new IllegalStateException("icon " + name + " is not as expected");
            }
            all.append("<symbol id=\"")
                    .append(name)
                    .append("\" viewBox=\"")
                    .append(svg.group(1))
                    .append("\">");
            all.append(svg.group(2).strip()).append("</symbol>");
        }
        return all.append("</svg>").toString();
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(SET + name + ".svg").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("icon " + name + " is not in the set", e);
        }
    }

    @Allowed(toEverybody = true)
    @GetMapping("/fichiers/icones.svg")
    ResponseEntity<byte[]> symbols() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(symbols);
    }
}
