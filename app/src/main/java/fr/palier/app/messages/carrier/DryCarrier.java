package fr.palier.app.messages.carrier;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.messages.carrier.Handed.Refused;
import fr.palier.app.messages.carrier.Handed.Taken;
import fr.palier.app.messages.carrier.Receipt.Verdict;
import java.util.List;

/**
 * Carries nothing: messages of a demonstration stay in the house. It answers as providers do, so that all that follows is seen: by
 * the last digits of a number or the letters of an address, some cannot be reached, and of some it does not say whether they were.
 */
public final class DryCarrier implements Carrier {
    private static final int KINDS = 25;
    private static final int UNREACHABLE = 7;
    private static final int SILENT = 13;

    private final Channel channel;
    private final int place;
    private final Receipt.Desk desk;

    public DryCarrier(Channel channel, Receipt.Desk desk) {
        this(channel, 1, desk);
    }

    /** @param place among those of its channel, from 1 */
    DryCarrier(Channel channel, int place, Receipt.Desk desk) {
        this.channel = channel;
        this.place = place;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "dry-" + channel.code() + (place == 1 ? "" : "-" + place);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean isDry() {
        return true;
    }

    @Override
    public List<Handed> hand(List<Parcel> parcels) {
        return parcels.stream().map(this::hand).toList();
    }

    private Handed hand(Parcel parcel) {
        int kind = Math.floorMod(parcel.to().hashCode(), KINDS);
        if (kind == SILENT) {
            return new Lost("no-answer");
        }
        if (channel == Channel.EMAIL) {
            return kind == UNREACHABLE ? new Refused("address-refused", true) : new Taken(parcel.reference());
        }
        Verdict verdict = kind == UNREACHABLE ? Verdict.UNREACHABLE : Verdict.DELIVERED;
        String said = verdict == Verdict.DELIVERED ? "DELIVRD" : "UNDELIV";
        desk.receive(new Receipt(name(), parcel.reference(), said, verdict, "", parcel.to()));
        return new Taken(parcel.reference());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
