package fr.palier.app.messages.carrier;

import fr.palier.app.messages.carrier.Accounts.Sms;
import fr.palier.engine.text.ShortMessage;
import fr.palier.engine.text.ShortMessage.Coding;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SocketConnection;

/** A line to a provider of text messages: bound as transceiver, so that receipts come over it too. */
final class SmppLine {
    private static final byte PLAIN = 0;
    /** The short message begins with a header that says which part it is (SMPP 3.4, section 5.2.12). */
    private static final byte WITH_HEADER = 0x40;

    private static final byte DEFAULT_ALPHABET = 0;
    private static final byte UCS2 = 8;
    private static final int ENQUIRE_EVERY_MILLIS = 30_000;

    private final Sms account;
    private final SMPPSession session;

    private SmppLine(Sms account, SMPPSession session) {
        this.account = account;
        this.session = session;
    }

    /** Binds; whatever the provider delivers goes to the listener from then on. */
    static SmppLine open(Sms account, MessageReceiverListener listener) throws IOException {
        SMPPSession session = new SMPPSession((host, port) -> new SocketConnection(socket(account)));
        session.setTransactionTimer(account.answerWithin().toMillis());
        session.setEnquireLinkTimer(ENQUIRE_EVERY_MILLIS);
        session.setMessageReceiverListener(listener);
        BindParameter bind = new BindParameter(
                BindType.BIND_TRX,
                account.user(),
                account.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "");
        session.connectAndBind(
                account.host(), account.port(), bind, account.connectWithin().toMillis());
        return new SmppLine(account, session);
    }

    private static Socket socket(Sms account) throws IOException {
        Socket socket = account.tls() ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        if (socket instanceof SSLSocket encrypted) {
            SSLParameters parameters = encrypted.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // whom we speak with is whom we mean
            encrypted.setSSLParameters(parameters);
        }
        socket.connect(
                new InetSocketAddress(account.host(), account.port()),
                Math.toIntExact(account.connectWithin().toMillis()));
        return socket;
    }

    boolean isOpen() {
        return session.getSessionState().isTransmittable();
    }

    /**
     * What goes over the line one after the other for a text: a long one is cut, and each part says where it belongs (3GPP TS
     * 23.040, section 9.2.3.24.1).
     *
     * @param number of the text, the same in all its parts
     */
    static List<byte[]> pieces(ShortMessage text, int number) {
        int total = text.parts().size();
        if (total == 1) {
            return text.parts();
        }
        List<byte[]> pieces = new ArrayList<>();
        for (byte[] part : text.parts()) {
            byte[] header = {5, 0, 3, (byte) number, (byte) total, (byte) (pieces.size() + 1)};
            byte[] piece = new byte[header.length + part.length];
            System.arraycopy(header, 0, piece, 0, header.length);
            System.arraycopy(part, 0, piece, header.length, part.length);
            pieces.add(piece);
        }
        return pieces;
    }

    /**
     * Submits a piece.
     *
     * @param last a receipt is asked for the last piece alone: it stands for the text
     * @return the provider's number of it
     */
    String submit(Parcel parcel, Coding coding, byte[] piece, boolean alone, boolean last)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        parcel.from().text().orElse(account.sender()),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        international(parcel.to()),
                        new ESMClass(alone ? PLAIN : WITH_HEADER),
                        PLAIN,
                        PLAIN,
                        null,
                        null,
                        new RegisteredDelivery(
                                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                        PLAIN,
                        DataCodings.newInstance(coding == Coding.GSM ? DEFAULT_ALPHABET : UCS2),
                        PLAIN,
                        piece)
                .getMessageId();
    }

    /** {@code 0612345678} as {@code 33612345678}, {@code +4930123456} as {@code 4930123456}. */
    static String international(String number) {
        return number.startsWith("0") ? "33" + number.substring(1) : number.replaceFirst("^[+]", "");
    }

    /** The number as we write it. */
    static String national(String number) {
        String plain = number.replaceFirst("^(00|[+])", "");
        return plain.startsWith("33") ? "0" + plain.substring(2) : "+" + plain;
    }

    void close() {
        session.unbindAndClose();
    }
}
