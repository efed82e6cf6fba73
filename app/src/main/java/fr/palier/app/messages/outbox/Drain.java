package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.From;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.carrier.Parcel;
import fr.palier.app.messages.outbox.Claims.Batch;
import fr.palier.app.messages.outbox.Roster.Turn;
import fr.palier.app.messages.settings.Origins;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Drains the outbox: landlord after landlord a batch each, so that none waits for another. Of a batch, claiming and settling are
 * transactions of their own; in between nothing is held but the promise that stands in the rows.
 */
@Component
class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Claims claims;
    private final Settling settling;
    private final Receipts receipts;
    private final Roster roster;
    private final Landlords landlords;
    private final References references;
    private final Origins origins;

    @SuppressWarnings("checkstyle:ParameterNumber") // all that a message passes on its way out
    Drain(
            Claims claims,
            Settling settling,
            Receipts receipts,
            Roster roster,
            Landlords landlords,
            References references,
            Origins origins) {
        this.claims = claims;
        this.settling = settling;
        this.receipts = receipts;
        this.roster = roster;
        this.landlords = landlords;
        this.references = references;
        this.origins = origins;
    }

    /** Hands over what is due, of all landlords, until nothing is or the time is up. */
    void run(Channel channel, Duration atMost) {
        List<Carrier> carriers = roster.of(channel);
        if (carriers.isEmpty()) {
            return;
        }
        carriers.forEach(Carrier::keep);
        receipts.match();
        List<Landlord> busy = new ArrayList<>(landlords.all());
        busy.forEach(landlord -> quietly(landlord, () -> {
            Scope scope = Scope.ofProgram(landlord.id());
            settling.recover(scope);
            claims.release(scope);
            return true;
        }));
        long end = System.nanoTime() + atMost.toNanos();
        while (!busy.isEmpty() && System.nanoTime() < end) {
            busy.removeIf(landlord -> !quietly(landlord, () -> round(landlord, channel)));
            receipts.match();
        }
    }

    private interface Work {
        boolean isDone();
    }

    /** One landlord's trouble is no other's. */
    private static boolean quietly(Landlord landlord, Work work) {
        try {
            return work.isDone();
        } catch (RuntimeException e) {
            LOG.error("messages of landlord {} are not handed over for now", landlord.id(), e);
            return false;
        }
    }

    /** Hands over one batch. False where there is nothing more to do for now. */
    boolean round(Landlord landlord, Channel channel) {
        Optional<Turn> turn = roster.next(channel);
        if (turn.isEmpty()) {
            return false;
        }
        Scope scope = Scope.ofProgram(landlord.id());
        Carrier carrier = turn.get().carrier();
        From from = origins.of(landlord);
        Batch batch = claims.claim(scope, channel, carrier.name(), turn.get().size());
        if (!batch.claimed().isEmpty()) {
            List<Handed> answers = hand(carrier, parcels(landlord, from, batch.claimed()));
            settling.settle(scope, batch.claimed(), answers);
            roster.tell(carrier, answers);
        }
        return batch.worked();
    }

    private static List<Handed> hand(Carrier carrier, List<Parcel> parcels) {
        try {
            return carrier.hand(parcels);
        } catch (RuntimeException e) {
            LOG.error("the carrier {} failed in the middle of a batch", carrier.name(), e);
            return Collections.nCopies(parcels.size(), new Handed.Lost("cut-off"));
        }
    }

    private List<Parcel> parcels(Landlord landlord, From from, List<Claimed> claimed) {
        return claimed.stream().map(one -> parcel(landlord, from, one)).toList();
    }

    private Parcel parcel(Landlord landlord, From from, Claimed one) {
        return new Parcel(
                references.of(landlord.id(), one.id()),
                from,
                one.address(),
                one.words().subject(),
                one.words().body());
    }
}
