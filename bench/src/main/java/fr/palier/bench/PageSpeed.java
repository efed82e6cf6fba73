package fr.palier.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long pages of a running application take, as an adviser's browser on the same machine sees it: from the request to the
 * last byte, one request after the other. Usage: {@code PageSpeed http://127.0.0.1:8080 address password rounds}, with an account
 * of the demonstration; the words looked for are those of its region.
 */
public final class PageSpeed {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NEXT =
            Pattern.compile("rel=\"next\" href=\"([^\"]+)\"|href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern DOSSIER = Pattern.compile("href=\"(/dossiers/\\d+)\"|(?!)()");
    private static final Pattern PLAN = Pattern.compile("href=\"(/situations/\\d+/plans/\\d+)\"|(?!)()");
    private static final int WARM_UP = 30;

    /** What a household has, as the composer is told it. */
    private static final String MEANS = "resources=1640&charges=500&remainder=330&adults=1&children=0";

    private static final List<String> PAGES = List.of(
            "/aujourdhui",
            "/aujourdhui?tri=solde",
            "/aujourdhui?tri=contact",
            "/aujourdhui?action=call_this_week",
            "/aujourdhui?action=watch&tri=anciennete",
            "/aujourdhui?qui=moi",
            "/situations",
            "/dossiers",
            "/plans");

    /** One rare, one common, several common, one that all have, one that none has. */
    private static final List<String> WORDS =
            List.of("azema", "mar", "ma ru", "rue 12", "31", "3", "a", "azé 3 amand", "zzzz", "e r t");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final int rounds;
    private String token = "";

    private PageSpeed(String base, int rounds) {
        this.base = base;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PageSpeed speed = new PageSpeed(args[0], Integer.parseInt(args[3]));
        speed.signIn(args[1], args[2]);
        for (String page : PAGES) {
            speed.measure(page, speed.get(page));
        }
        speed.measure("/aujourdhui, page 2", speed.get(speed.next("/aujourdhui")));
        speed.measure("/situations, page 2", speed.get(speed.next("/situations")));
        speed.situation();
        for (String words : WORDS) {
            speed.measure("search: " + words, speed.post("/situations/apercu", "q=" + encoded(words)));
        }
    }

    /** Somebody's dossier, plan and solutions, the ones that come first. */
    private void situation() throws IOException, InterruptedException {
        measure("a dossier", get(found(DOSSIER, send(get("/dossiers")).body())));
        String plan = found(PLAN, send(get("/plans")).body());
        measure("a plan", get(plan));
        String situation = plan.substring(0, plan.indexOf("/plans"));
        measure("a situation", get(situation));
        measure("solutions", get(situation + "/solutions"));
        measure("solutions, composed", post(situation + "/solutions", MEANS));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void signIn(String address, String password) throws IOException, InterruptedException {
        token = found(TOKEN, send(get("/connexion")).body());
        int status = send(post("/connexion", "email=" + encoded(address) + "&password=" + encoded(password)))
                .statusCode();
        if (status != 302) {
            throw new IllegalStateException("signing in was answered " + status);
        }
        token = found(TOKEN, send(get("/aujourdhui")).body());
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("the page has no " + pattern);
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private String next(String page) throws IOException, InterruptedException {
        return found(NEXT, send(get(page)).body()).replace("&amp;", "&");
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).build();
    }

    private HttpRequest post(String path, String form) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token)))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private void measure(String name, HttpRequest request) throws IOException, InterruptedException {
        long[] nanos = new long[rounds];
        int bytes = 0;
        for (int n = -WARM_UP; n < rounds; n++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(name + " was answered " + answer.statusCode());
            }
            if (n >= 0) {
                nanos[n] = System.nanoTime() - start;
            }
            bytes = answer.body().length();
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-42s p50 %6.1f ms  p95 %6.1f ms  max %6.1f ms  %7d characters%n",
                name,
                nanos[rounds / 2] / 1e6,
                nanos[(int) (rounds * 0.95)] / 1e6,
                nanos[rounds - 1] / 1e6,
                bytes);
    }
}
