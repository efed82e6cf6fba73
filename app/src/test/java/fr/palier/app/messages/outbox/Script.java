package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.carrier.Parcel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A carrier that answers as it is told, and counts what it got. */
final class Script implements Carrier {
    private final String name;
    private final Channel channel;
    private final List<Parcel> got = new CopyOnWriteArrayList<>();
    private volatile Function<Parcel, Handed> answer = parcel -> new Handed.Taken("r-" + parcel.reference());

    Script(String name, Channel channel) {
        this.name = name;
        this.channel = channel;
    }

    void answers(Function<Parcel, Handed> other) {
        answer = other;
    }

    List<Parcel> got() {
        return List.copyOf(got);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public List<Handed> hand(List<Parcel> parcels) {
        got.addAll(parcels);
        return parcels.stream().map(answer).toList();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
