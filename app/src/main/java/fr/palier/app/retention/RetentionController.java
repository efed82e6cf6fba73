package fr.palier.app.retention;

import fr.palier.app.retention.Retention.Kind;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.law.LegalRule.Confidence;
import fr.palier.engine.text.Lang;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How long papers are kept, on which ground, and what was let go of. */
@Controller
class RetentionController {
    private static final int YEAR = 12;

    private final Retention retention;
    private final BusinessClock clock;

    RetentionController(Retention retention, BusinessClock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    /** The page. */
    record Page(List<Kind> kinds, Lang lang) {
        /** Years, where they are whole. */
        public boolean inYears(Kind kind) {
            return kind.months() % YEAR == 0;
        }

        public int count(Kind kind) {
            return inYears(kind) ? kind.months() / YEAR : kind.months();
        }

        /** Whether nobody has read a text that says so. */
        public boolean isToCheck(Kind kind) {
            return kind.rule().confidence() != Confidence.TEXT;
        }

        public String last(Kind kind) {
            return kind.last().map(day -> Days.day(day, lang)).orElse("");
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @GetMapping("/reglages/conservation")
    String page(Scope scope, Lang lang, Model model) {
        model.addAttribute("page", new Page(retention.all(scope, clock.today()), lang));
        return "retention/page";
    }
}
