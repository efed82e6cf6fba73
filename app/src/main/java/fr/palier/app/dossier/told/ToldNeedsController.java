package fr.palier.app.dossier.told;

import fr.palier.app.dossier.told.ToldNeed.Answer;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs that were told and wait for an adviser. */
@Controller
class ToldNeedsController {
    private static final String ONE = "/dossiers/besoins/{id:[0-9]{1,18}}";
    private static final int PAGE = 50;

    private final ToldNeeds needs;

    ToldNeedsController(ToldNeeds needs) {
        this.needs = needs;
    }

    /** @param next behind which the next page begins, if there is one */
    record Page(int count, List<ToldNeed> needs, Optional<Long> next, Lang lang) {
        public String day(LocalDate day) {
            return Days.day(day, lang);
        }

        /** How there may be nothing to do. */
        public List<Answer> endings() {
            return List.of(Answer.SETTLED, Answer.DECLINED);
        }

        @Override
        public String toString() {
            return "Page[" + count + "]";
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/dossiers/besoins")
    String list(Scope scope, Lang lang, @RequestParam(defaultValue = "0") long apres, Model model) {
        ToldNeeds.Waiting waiting = needs.waiting(scope, apres, PAGE + 1);
        List<ToldNeed> shown = waiting.needs().stream().limit(PAGE).toList();
        Optional<Long> next =
                waiting.needs().size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty();
        model.addAttribute("page", new Page(waiting.count(), shown, next, lang));
        return "dossier/told";
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(ONE + "/prise-en-charge")
    String take(Scope scope, @PathVariable long id) {
        return "redirect:/dossiers/" + needs.take(scope, id);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(ONE + "/suite")
    String settle(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "") String answer) {
        needs.settle(
                scope,
                id,
                Coded.find(Answer.class, answer)
                        .filter(one -> one != Answer.TAKEN)
                        .orElse(Answer.SETTLED));
        return "redirect:/dossiers/besoins";
    }
}
