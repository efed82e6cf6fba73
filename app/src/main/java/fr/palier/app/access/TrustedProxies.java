package fr.palier.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a proxy named in {@code palier.trusted-proxies} (addresses or ranges between commas), takes from it the browser's
 * address and whether it came by https. From anybody else these headers say nothing (ASVS 5.0, 4.1.3).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TrustedProxies extends OncePerRequestFilter {
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTOCOL = "X-Forwarded-Proto";

    private final List<IpAddressMatcher> trusted;

    TrustedProxies(@Value("${palier.trusted-proxies:}") List<String> trusted) {
        this.trusted = trusted.stream()
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean proxied = isTrusted(request.getRemoteAddr());
        chain.doFilter(proxied ? new Forwarded(request, client(request)) : request, response);
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.matches(address));
    }

    /** The last address in the header that is no trusted proxy's: what stands before it may be anybody's invention. */
    private String client(HttpServletRequest request) {
        List<String> chain = Optional.ofNullable(request.getHeader(FOR)).stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList();
        return chain.reversed().stream()
                .takeWhile(TrustedProxies::isAddress)
                .filter(address -> !isTrusted(address))
                .findFirst()
                .orElse(request.getRemoteAddr());
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** A request as the proxy received it. */
    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String client;
        private final boolean secure;

        private Forwarded(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
            this.secure = request.isSecure() || "https".equals(request.getHeader(PROTOCOL));
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }

        @Override
        public int getServerPort() {
            boolean standard = getHeader("Host") == null || !getHeader("Host").matches(".*:\\d+");
            return standard && secure ? 443 : super.getServerPort();
        }
    }
}
