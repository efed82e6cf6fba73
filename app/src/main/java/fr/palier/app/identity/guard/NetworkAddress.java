package fr.palier.app.identity.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.modulith.NamedInterface;

/** From where on the network a request comes, for counting attempts: an IPv4 address, or the first half of an IPv6 one. */
@NamedInterface("guard")
public final class NetworkAddress {
    private static final int IPV4_BYTES = 4;
    private static final int HOME_BYTES = 8;

    private NetworkAddress() {}

    /** Of the browser; behind a trusted proxy the web frame has put it there. */
    public static String of(HttpServletRequest request) {
        try {
            byte[] bytes = InetAddress.ofLiteral(request.getRemoteAddr()).getAddress();
            return HexFormat.of().formatHex(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, HOME_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
