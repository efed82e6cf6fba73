package fr.palier.engine.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report says of a mail that a server took (RFC 3464, section 2.3: action and status; the codes: RFC 3463). */
public enum Returned {
    DELIVERED,
    /** It did not arrive and will not; the address may be good. */
    FAILED,
    /** The same, and nothing else would arrive at this address. */
    UNREACHABLE,
    /** Not yet, or somebody took it who says no more of it. */
    UNDERWAY;

    private static final Pattern STATUS =
            Pattern.compile("([245])\\.(\\d{1,3}\\.\\d{1,3})(?![0-9.]).*", Pattern.DOTALL);

    /**
     * What blames the recipient's address: no such box, host or syntax, more than one such box, moved away, a host that takes no mail,
     * a box that is closed. Not 1.7 and 1.8, which blame the sender's, nor a box that is full.
     */
    private static final Set<String> OF_THE_ADDRESS = Set.of("1.1", "1.2", "1.3", "1.4", "1.6", "1.10", "2.1");

    /**
     * What one recipient's fields come to. A server that gave up says {@code failed}, be it with a code of passing trouble
     * ({@code 4.4.7}): it is over, and the address may be good.
     *
     * @return nothing where the two do not go together or are none
     */
    public static Optional<Returned> of(String action, String status) {
        Matcher code = STATUS.matcher(status.strip());
        if (!code.matches()) {
            return Optional.empty();
        }
        boolean good = code.group(1).equals("2");
        boolean forGood = code.group(1).equals("5");
        return switch (action.strip().toLowerCase(Locale.ROOT)) {
            case "delivered" -> good ? Optional.of(DELIVERED) : Optional.empty();
            case "relayed", "expanded" -> good ? Optional.of(UNDERWAY) : Optional.empty();
            case "delayed" -> good || forGood ? Optional.empty() : Optional.of(UNDERWAY);
            case "failed" ->
                good
                        ? Optional.empty()
                        : Optional.of(forGood && OF_THE_ADDRESS.contains(code.group(2)) ? UNREACHABLE : FAILED);
            default -> Optional.empty();
        };
    }

    /** Of an address behind which there are several: it arrived where one got it, and failed where all did. */
    public static Returned ofAll(List<Returned> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a report speaks of one recipient at least");
        }
        if (all.contains(DELIVERED)) {
            return DELIVERED;
        }
        if (all.contains(UNDERWAY)) {
            return UNDERWAY;
        }
        return all.contains(FAILED) ? FAILED : UNREACHABLE;
    }
}
