package fr.palier.app.messages.sending;
import fr.palier.app.messages.*;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.outreach.*;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.*;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
class TmpSpeedTest extends SendsTestBed {
    @Autowired Sends sends; @Autowired Outlooks outlooks;
    @Test void speed() {
        Scope big = room.withTenancies(10_000);
        letters.head(big);
        transactions.write(big, () -> jdbc.sql("insert into timeline.contact (landlord_id, tenancy_id, recorded, day, channel, outcome, spoke, actor) select landlord_id, id, id + 100000, current_date - 30, 'phone', 'well', true, '00000000-0000-4000-8000-000000000000' from portfolio.tenancy where landlord_id = ? and id % 3 = 0").param(big.landlord()).update());
        for (int i = 0; i < 3; i++) {
            var terms = SendsCast.terms(hour.now(), Purpose.INFORMATION, Basis.CONTRACT, false, Criteria.NONE, List.of(Channel.SMS, Channel.EMAIL, Channel.LETTER));
            long t0 = System.nanoTime();
            outlooks.outlook(big, terms, 0, 0, true, fr.palier.engine.text.Lang.FR);
            long t1 = System.nanoTime();
            Send made = sends.create(big, terms);
            long t2 = System.nanoTime();
            sends.rehearse(big, new Seen(made.publicId(), 1));
            long t3 = System.nanoTime();
            sends.ask(big, new Seen(made.publicId(), 2));
            sends.approve(cast.colleague(big, Role.MANAGER), new Seen(made.publicId(), 3));
            long t4 = System.nanoTime();
            int n = sends.launch(big, new Seen(made.publicId(), 4));
            long t5 = System.nanoTime();
            System.out.println("SPEED outlook " + (t1-t0)/1000000 + " create " + (t2-t1)/1000000 + " rehearse " + (t3-t2)/1000000 + " approve " + (t4-t3)/1000000 + " launch " + (t5-t4)/1000000 + " n=" + n);
        }
    }
}
