package fr.palier.app.outreach.call;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.call.DraftStore.Draft;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Hours;
import fr.palier.engine.text.Lang;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The caller's screen: whoever they have in hand, else the desk at which they take the next person. */
@Component
class CallScreen {
    private final Calls calls;
    private final Drafts drafts;
    private final CallPages pages;
    private final Teams teams;
    private final CallTime time;

    CallScreen(Calls calls, Drafts drafts, CallPages pages, Teams teams, CallTime time) {
        this.calls = calls;
        this.drafts = drafts;
        this.pages = pages;
        this.teams = teams;
        this.time = time;
    }

    /** The screen with nobody in hand. */
    record DeskPage(Desk desk, Optional<String> support, boolean coordinates, Lang lang) {
        public Optional<String> opens() {
            return desk.opens().map(at -> Words.moment(at, lang));
        }

        public Optional<String> next() {
            return desk.left().next().map(at -> Words.moment(Hours.opening(at), lang));
        }
    }

    /** Who asks, and how the page is to read. */
    record Visit(Scope scope, Lang lang, Model model) {}

    /** The same with why something was refused: 409 where the call is not theirs any more, and what they had noted. */
    ModelAndView refused(Visit visit, CallForm form, Refused reason) {
        visit.model.addAttribute("trouble", reason);
        boolean gone = reason.key().equals(Calls.GONE);
        if (gone) {
            visit.model.addAttribute("lost", pages.lost(visit.scope, form, visit.lang));
        }
        ModelAndView page = new ModelAndView(show(visit, gone ? CallForm.EMPTY : form), visit.model.asMap());
        page.setStatus(gone ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** @return the name of the template */
    String show(Visit visit, CallForm form) {
        Scope scope = visit.scope;
        visit.model.addAttribute("told", pages.told(scope, visit.lang));
        Optional<Draft> draft = drafts.mine(scope).filter(typed -> !typed.form().isBlank());
        Optional<InHand> inHand = calls.inHand(scope);
        if (inHand.isPresent()) {
            Optional<CallForm> typed = draft.filter(_ -> form.fields().isEmpty())
                    .filter(one -> one.isOf(inHand.get().called()))
                    .map(Draft::form);
            visit.model.addAttribute("form", typed.orElse(form));
            visit.model.addAttribute("restored", typed.isPresent());
            visit.model.addAttribute("page", pages.of(scope, inHand.get(), time.now(), visit.lang));
            return "outreach/call";
        }
        if (!visit.model.containsAttribute("lost")) {
            draft.ifPresent(typed -> visit.model.addAttribute("lost", pages.lost(scope, typed, visit.lang)));
        }
        boolean coordinates = scope.actor().isAny(Role.COORDINATOR, Role.MANAGER);
        visit.model.addAttribute(
                "page", new DeskPage(calls.desk(scope), teams.support(scope), coordinates, visit.lang));
        return "outreach/desk";
    }
}
