package fr.palier.app.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An external server's address as people write it: PostgreSQL's own form, or JDBC's. */
final class Address {
    private Address() {}

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=…}, or the same after {@code jdbc:} with user and
     * password as parameters.
     *
     * @param variable where it was found, for the message
     * @throws Unusable if it is not understood, or names a remote server without asking for a verified one
     */
    static Login read(String variable, String text) {
        try {
            URI uri = new URI(text.strip().replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
            Map<String, String> parameters = parameters(Optional.ofNullable(uri.getRawQuery()));
            String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            String user = Optional.ofNullable(parameters.remove("user")).orElse(decoded(who[0]));
            String password =
                    Optional.ofNullable(parameters.remove("password")).orElse(who.length == 2 ? decoded(who[1]) : "");
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || user.isEmpty()) {
                throw new Unusable("store.url", variable);
            }
            if (!isHere(uri.getHost()) && !"verify-full".equals(parameters.get("sslmode"))) {
                throw new Unusable("store.tls", uri.getHost());
            }
            return new Login(jdbc(uri, parameters), user, password);
        } catch (URISyntaxException e) {
            throw new Unusable("store.url", variable); // without the cause, which quotes the password
        }
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static Map<String, String> parameters(Optional<String> query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Arrays.stream(query.orElse("").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> parameters.put(pair[0], decoded(pair[1])));
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String jdbc(URI uri, Map<String, String> parameters) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getPath().length() > 1 ? uri.getPath() : "/" + Roles.DATABASE;
        String query = parameters.entrySet().stream()
                .map(entry ->
                        entry.getKey() + "=" + java.net.URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + uri.getHost() + port + path + (query.isEmpty() ? "" : "?" + query);
    }
}
