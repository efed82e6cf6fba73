package fr.palier.app.messages.carrier;

import fr.palier.app.messages.carrier.Accounts.Sms;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Takes what a provider delivers. A receipt that cannot be kept is refused, so that the provider brings it again. */
final class SmppReceipts implements MessageReceiverListener {
    private final Sms account;
    private final Receipt.Desk desk;

    SmppReceipts(Sms account, Receipt.Desk desk) {
        this.account = account;
        this.desk = desk;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        if (!delivered.isSmscDeliveryReceipt() && !delivered.isIntermediateDeliveryNotification()) {
            return; // an answer of a person: the sender is a name, which nobody can answer
        }
        try {
            desk.receive(receipt(delivered));
        } catch (RuntimeException e) {
            throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    /** What is said in fields comes before what is said in the text. */
    private Receipt receipt(DeliverSm delivered) {
        ReceiptText text = ReceiptText.of(text(delivered));
        String id = Optional.ofNullable(delivered.getOptionalParameter(OptionalParameter.Receipted_message_id.class))
                .map(OptionalParameter.COctetString::getValueAsString)
                .map(field -> ReceiptText.inOneForm(field, account.numbers(), false))
                .orElseGet(() -> ReceiptText.inOneForm(text.id(), account.numbers(), true));
        String stat = Optional.ofNullable(delivered.getOptionalParameter(OptionalParameter.Message_state.class))
                .flatMap(field -> ReceiptText.stat(field.getValue()))
                .orElse(text.stat());
        String number = SmppLine.national(delivered.getSourceAddr());
        return new Receipt(account.name(), id, stat, ReceiptText.verdict(stat), text.error(), number);
    }

    /** Of receipts all that is read is ASCII, whatever they are written in. */
    private static String text(DeliverSm delivered) {
        byte[] bytes = Optional.ofNullable(delivered.getOptionalParameter(OptionalParameter.Message_payload.class))
                .map(OptionalParameter.OctetString::getValue)
                .orElseGet(delivered::getShortMessage);
        return new String(bytes == null ? new byte[0] : bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // nothing waits for a telephone to come back
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
