package fr.palier.app.messages.mail;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carriers;
import org.springframework.stereotype.Component;

/** Whether anybody carries mail here: where nobody does, a letter would wait for ever. */
interface Carriage {
    boolean isThere();

    /** As configured. */
    @Component
    class Configured implements Carriage {
        private final Carriers carriers;

        Configured(Carriers carriers) {
            this.carriers = carriers;
        }

        @Override
        public boolean isThere() {
            return !carriers.of(Channel.EMAIL).isEmpty();
        }
    }
}
