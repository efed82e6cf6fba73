package fr.palier.app.demo.sends;

import fr.palier.app.demo.FirstLists;
import fr.palier.app.messages.relay.PartnerNotices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A grocery looks at what it was told: all but the latest. */
@Component
@Order(6)
class FirstSeen implements FirstLists.Beginning {
    private final PartnerNotices notices;

    FirstSeen(PartnerNotices notices) {
        this.notices = notices;
    }

    @Override
    public void begin() {
        FirstLists.partner("Épicerie solidaire")
                .forEach(person ->
                        notices.unseen(person).stream().skip(1).forEach(notice -> notices.see(person, notice)));
    }
}
