package fr.palier.app.outreach;

import fr.palier.app.shared.BusinessClock;
import fr.palier.engine.outreach.Hours;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** For all tests it is ten in the morning of the last day on which people may be called, until a test says otherwise. */
@Component
@Primary
public class FixedHour implements CallTime {
    private static final int TEN = 10;

    private final AtomicReference<LocalDateTime> now = new AtomicReference<>();
    private final BusinessClock clock;

    FixedHour(BusinessClock clock) {
        this.clock = clock;
        reset();
    }

    public final void reset() {
        LocalDateTime ten = clock.today().atTime(TEN, 0);
        while (!Hours.areOpen(ten)) {
            ten = ten.minusDays(1);
        }
        now.set(ten);
    }

    public void set(LocalDateTime other) {
        now.set(other);
    }

    @Override
    public LocalDateTime now() {
        return now.get();
    }
}
