package fr.palier.app.worklist.asked;

import static fr.palier.app.shared.Role.ADVISER;
import static fr.palier.app.shared.Role.COORDINATOR;
import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.ContactOutcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what came of a call that a household was promised, where it is seen. */
@Controller
class AskedCallController {
    private final AskedCalls calls;

    AskedCallController(AskedCalls calls) {
        this.calls = calls;
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @Once
    @PostMapping("/aujourdhui/rappels/{id:[0-9]{1,18}}")
    String called(Scope scope, @PathVariable long id, @RequestParam ContactOutcome issue) {
        calls.called(scope, id, issue);
        return "redirect:/aujourdhui?rappel=" + (issue.spoke() ? "tenu" : "essai");
    }
}
