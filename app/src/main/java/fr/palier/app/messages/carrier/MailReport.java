package fr.palier.app.messages.carrier;

import fr.palier.engine.message.Returned;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A delivery status notification (RFC 3464): which of our messages it is about, and what became of it. Whatever is not one, or does
 * not say both without contradiction, is none.
 *
 * @param reference ours
 * @param said the server's words: {@code failed 5.1.1}
 */
record MailReport(String reference, Returned verdict, String said, String status) {
    private static final int MOST_PARTS = 10;
    private static final int MOST_RECIPIENTS = 50;
    private static final int LARGEST_PART = 64 * 1024;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([A-Za-z0-9._-]{1,80})@([A-Za-z0-9.-]{1,255})>");
    private static final Pattern ENVELOPE_ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    /**
     * Reads a mail, whoever wrote it.
     *
     * @param domain in which we number our messages
     */
    static Optional<MailReport> of(MimeMessage mail, String domain) {
        try {
            return isReport(mail.getContentType()) && mail.getContent() instanceof MimeMultipart parts
                    ? of(parts, domain)
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException _) {
            return Optional.empty(); // mail is written by anybody: what cannot be read is not a report
        }
    }

    private static boolean isReport(String type) throws MessagingException {
        ContentType read = new ContentType(type);
        return read.match("multipart/report") && "delivery-status".equalsIgnoreCase(read.getParameter("report-type"));
    }

    private static Optional<MailReport> of(MimeMultipart parts, String domain) throws MessagingException, IOException {
        Parts read = new Parts(domain);
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            read.add(parts.getBodyPart(i));
        }
        return read.report();
    }

    /** What the parts of a report say, one after the other. */
    private static final class Parts {
        private final String domain;
        private final List<String> references = new ArrayList<>();
        private final List<String> said = new ArrayList<>();
        private final List<Optional<Returned>> verdicts = new ArrayList<>();
        private String status = "";

        Parts(String domain) {
            this.domain = domain;
        }

        void add(BodyPart part) throws MessagingException, IOException {
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                fields(bytes(part));
            } else if (part.isMimeType("text/rfc822-headers")
                    || part.isMimeType("message/rfc822")
                    || part.isMimeType("message/global-headers")
                    || part.isMimeType("message/global")) {
                original(new InternetHeaders(bytes(part)));
            }
        }

        private static ByteArrayInputStream bytes(BodyPart part) throws MessagingException, IOException {
            return new ByteArrayInputStream(part.getInputStream().readNBytes(LARGEST_PART));
        }

        /** Fields of the message, then of each recipient, with an empty line between them. */
        private void fields(ByteArrayInputStream text) throws MessagingException {
            while (text.available() > 0 && verdicts.size() < MOST_RECIPIENTS) {
                InternetHeaders block = new InternetHeaders(text);
                first(block, "Original-Envelope-Id")
                        .filter(id -> ENVELOPE_ID.matcher(id).matches())
                        .ifPresent(references::add);
                first(block, "Action").ifPresent(action -> {
                    String code = first(block, "Status").orElse("");
                    verdicts.add(Returned.of(action, code));
                    said.add(action + " " + code);
                    status = code;
                });
            }
        }

        private void original(InternetHeaders headers) {
            first(headers, "Message-ID")
                    .map(MESSAGE_ID::matcher)
                    .filter(Matcher::matches)
                    .ifPresent(id -> {
                        if (id.group(2).equalsIgnoreCase(domain)) {
                            references.add(id.group(1));
                        }
                    });
        }

        private static Optional<String> first(InternetHeaders block, String name) {
            String @Nullable [] values = block.getHeader(name);
            return values == null ? Optional.empty() : Optional.of(values[0].strip());
        }

        Optional<MailReport> report() {
            boolean clear = references.stream().distinct().count() == 1
                    && !verdicts.isEmpty()
                    && verdicts.stream().allMatch(Optional::isPresent);
            return clear
                    ? Optional.of(new MailReport(
                            references.getFirst(),
                            Returned.ofAll(
                                    verdicts.stream().map(Optional::orElseThrow).toList()),
                            shortened(said.getFirst()),
                            shortened(status)))
                    : Optional.empty();
        }

        private static String shortened(String words) {
            return words.replaceAll("[^\\x20-\\x7e]", " ").substring(0, Math.min(words.length(), 40));
        }
    }

    @Override
    public String toString() {
        return "MailReport[" + reference + ", " + said + "]";
    }
}
