package fr.palier.app.relief.directive;

import fr.palier.app.messages.notice.NoticeSource;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells tenants of a directive in plain words: from when until when, and what they may do. It holds for all of a landlord's. */
@Component
class ToldDirective implements NoticeSource {
    private static final int LONGEST = 600;

    private final Directives directives;
    private final MessageSource messages;
    private final BusinessClock clock;

    ToldDirective(Directives directives, MessageSource messages, BusinessClock clock) {
        this.directives = directives;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "consigne";
    }

    @Override
    public Told told(Scope scope, int number) {
        Directive directive = directives.find(scope, number);
        Refused.when(!directive.holds(clock.today()), "relief.directive.told.not-now");
        return new Told(directive.text().title(), words(directive), brief(directive), "tous");
    }

    /** The reason comes last, where there is room: it was written for advisers. */
    private String words(Directive directive) {
        String says = String.join(" ", sentences(directive));
        String all = says + "\n" + directive.text().why();
        return all.length() <= LONGEST ? all : says;
    }

    /** In one sentence: whoever answers the telephone says the rest. */
    private String brief(Directive directive) {
        Rules rules = directive.rules();
        boolean later = rules.dues().isPresent() || rules.longest().isPresent();
        return say(
                later ? "brief.later" : "brief.calm",
                Days.day(directive.period().until(), Lang.FR));
    }

    private List<String> sentences(Directive directive) {
        Rules rules = directive.rules();
        List<String> all = new ArrayList<>();
        all.add(say(
                "dates",
                Days.day(directive.period().from(), Lang.FR),
                Days.day(directive.period().until(), Lang.FR)));
        rules.dues().ifPresent(dues -> all.add(say("dues", dues)));
        if (rules.noCoercion()) {
            all.add(say("no-coercion"));
        }
        rules.longest().ifPresent(months -> all.add(say("longest", months)));
        return all;
    }

    /** A notice is written in French: its template has English around it where there is one. */
    private String say(String key, Object... values) {
        return messages.getMessage("relief.directive.told." + key, values, Locale.FRENCH);
    }
}
