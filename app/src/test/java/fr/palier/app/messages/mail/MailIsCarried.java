package fr.palier.app.messages.mail;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** For all tests somebody carries mail, until a test says otherwise: that nobody does so in the background leaves it to nodes of tests. */
@Component
@Primary
public class MailIsCarried implements Carriage {
    private final AtomicBoolean there = new AtomicBoolean(true);

    public void set(boolean other) {
        there.set(other);
    }

    @Override
    public boolean isThere() {
        return there.get();
    }
}
