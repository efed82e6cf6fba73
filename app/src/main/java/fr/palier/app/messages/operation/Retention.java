package fr.palier.app.messages.operation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Erases what messages no longer need: a year after a send is over, to whom and in which words; after half a year, what providers
 * said. Who was written to and when, and what became of it, stays. The periods are those that the CNIL gives for logs (six months to a
 * year, deliberation 2021-122); an installation may set others.
 */
@Component
public class Retention {
    /** Nobody can ask about a message sooner than this. */
    private static final int LEAST_DAYS = 31;

    private static final int SENDS_AT_ONCE = 10;

    private final RetentionStore store;
    private final Transactions transactions;
    private final Audit audit;
    private final int wordsDays;
    private final int receiptsDays;

    Retention(
            RetentionStore store,
            Transactions transactions,
            Audit audit,
            @Value("${palier.messages.keep.words-days:365}") int wordsDays,
            @Value("${palier.messages.keep.receipts-days:183}") int receiptsDays) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.wordsDays = atLeast(wordsDays, "words-days");
        this.receiptsDays = atLeast(receiptsDays, "receipts-days");
    }

    private static int atLeast(int days, String name) {
        if (days < LEAST_DAYS) {
            throw new IllegalStateException("palier.messages.keep." + name + " is " + days + ": give " + LEAST_DAYS
                    + " days or more, receipts still come and people still ask until then");
        }
        return days;
    }

    /** How long things are kept, in days. */
    public record Periods(int words, int receipts) {}

    Periods periods() {
        return new Periods(wordsDays, receiptsDays);
    }

    /**
     * Erases addresses and words of a landlord's messages, send by send: what is cut off goes on the next time.
     *
     * @return how many messages were emptied
     */
    public int empty(Scope scope, Instant now) {
        Instant before = now.minus(wordsDays, ChronoUnit.DAYS);
        int messages = transactions.write(scope, () -> store.emptyAlone(scope, before));
        List<Integer> sends = transactions.read(scope, () -> store.over(scope, before, SENDS_AT_ONCE));
        while (!sends.isEmpty()) {
            for (int send : sends) {
                messages += transactions.write(scope, () -> empty(scope, send));
            }
            sends = transactions.read(scope, () -> store.over(scope, before, SENDS_AT_ONCE));
        }
        return messages;
    }

    private int empty(Scope scope, int send) {
        int messages = store.empty(scope, send);
        audit.record(scope, "messages.emptied", "send:" + send, Map.of("messages", messages));
        return messages;
    }

    /** Erases what providers said, of all landlords. */
    public int forgetReceipts(Instant now) {
        return transactions.unscoped(() -> store.forgetReceipts(now.minus(receiptsDays, ChronoUnit.DAYS)));
    }

    /** Every night. */
    @Configuration(proxyBeanMethods = false)
    static class OfAllLandlords {
        private static final LocalTime HOUR = LocalTime.of(3, 40);

        @Bean
        RecurringTask<Void> messagesAreForgotten(Retention retention, Landlords landlords) {
            return Tasks.recurring("messages-retention", Schedules.daily(BusinessClock.ZONE, HOUR))
                    .execute((_, _) -> {
                        Instant now = Instant.now();
                        retention.forgetReceipts(now);
                        landlords.all().forEach(one -> retention.empty(Scope.ofProgram(one.id()), now));
                    });
        }
    }
}
