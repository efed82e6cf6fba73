package fr.palier.app.messages.carrier;

import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.messages.carrier.Handed.PutOff;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.carrier.Handed.Refused;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server's refusal means (RFC 5321, section 4.2.1; enhanced codes: RFC 3463). */
final class SmtpAnswer {
    private static final int CLOSING = 421;
    private static final int TOO_MANY = 452;
    private static final int PERMANENT = 500;
    private static final Pattern ENHANCED = Pattern.compile("^5\\d\\d[ -](5\\.\\d{1,3}\\.\\d{1,3})\\b");

    private SmtpAnswer() {}

    /**
     * The meaning.
     *
     * @param pastData whether the message's own bytes were on their way
     */
    static Handed of(MessagingException trouble, boolean pastData) {
        return refusedRecipient(trouble)
                .map(refused -> ofRecipient(refused.getReturnCode(), refused.getMessage()))
                .orElseGet(() -> ofMessage(trouble, pastData));
    }

    private static Optional<SMTPAddressFailedException> refusedRecipient(MessagingException trouble) {
        for (Exception e = trouble; e instanceof MessagingException next; e = next.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static Handed ofRecipient(int code, @Nullable String said) {
        if (code >= PERMANENT) {
            return new Refused("address-refused", blamesTheAddress(code, said));
        }
        return later(code);
    }

    /** 550 is also said of senders who are not liked: the enhanced code, where there is one, tells them apart. */
    private static boolean blamesTheAddress(int code, @Nullable String said) {
        var enhanced = ENHANCED.matcher(said == null ? "" : said);
        if (enhanced.find()) {
            return enhanced.group(1).startsWith("5.1.");
        }
        return switch (code) {
            case 550, 551, 553 -> true;
            default -> false;
        };
    }

    private static Handed ofMessage(MessagingException trouble, boolean pastData) {
        int code = trouble instanceof SMTPSendFailedException answered ? answered.getReturnCode() : -1;
        if (trouble instanceof SMTPSenderFailedException || (code >= PERMANENT && !pastData)) {
            return new PutOff("sender-refused", Reach.PROVIDER);
        }
        if (code >= PERMANENT) {
            return new Refused("content-refused", false);
        }
        if (code > 0) {
            return later(code);
        }
        return pastData ? new Lost("cut-off") : new PutOff("provider-absent", Reach.PROVIDER);
    }

    private static Handed later(int code) {
        return switch (code) {
            case CLOSING -> new PutOff("provider-absent", Reach.PROVIDER);
            case TOO_MANY -> new PutOff("provider-slower", Reach.PACE);
            default -> code > 0 ? new PutOff("put-off", Reach.MESSAGE) : new PutOff("provider-absent", Reach.PROVIDER);
        };
    }
}
