package fr.palier.app.identity.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Passwords that everybody tries first: some 19,000, most of them from zxcvbn's list, with French ones added. */
final class CommonPasswords {
    private static final Set<String> ALL = read();
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPEATED = Pattern.compile("^(.+?)\\1+$");

    /** Digits and signs alone are a date or a telephone number, unless there are many. */
    private static final int LONG_NUMBER = 20;

    private CommonPasswords() {}

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        CommonPasswords.class.getResourceAsStream("/identity/common-passwords.txt.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a password is common, or a common one dressed up: digits and signs around it, letters as digits, said twice. */
    static boolean hasAtHeart(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String spoken =
                small.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a');
        return isKnown(small)
                || isKnown(spoken.replace('@', 'a').replace('$', 's').replace('5', 's'));
    }

    private static boolean isKnown(String password) {
        String once = REPEATED.matcher(password).replaceFirst("$1");
        String bare = AROUND.matcher(password).replaceAll("");
        String bareOnce = REPEATED.matcher(bare).replaceFirst("$1");
        return (bare.length() <= 2 && password.length() < LONG_NUMBER)
                || once.length() <= 2
                || ALL.contains(password)
                || ALL.contains(once)
                || ALL.contains(bare)
                || ALL.contains(bareOnce);
    }
}
