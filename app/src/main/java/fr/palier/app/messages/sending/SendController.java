package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.missed.Missed;
import fr.palier.app.messages.operation.Flow;
import fr.palier.app.messages.sending.SendState.Objection;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One send: what it will do, who decides, how it gets on, and how it is stopped. */
@Controller
class SendController {
    private static final String ONE = "/messages/envois/{id:[0-9]{1,18}}";

    private final Sends sends;
    private final SendRegister register;
    private final Outlooks outlooks;
    private final Relaying relaying;
    private final Tenancies tenancies;
    private final Flow flow;

    @SuppressWarnings("checkstyle:ParameterNumber") // what its page shows
    SendController(
            Sends sends, SendRegister register, Outlooks outlooks, Relaying relaying, Tenancies tenancies, Flow flow) {
        this.sends = sends;
        this.register = register;
        this.outlooks = outlooks;
        this.relaying = relaying;
        this.tenancies = tenancies;
        this.flow = flow;
    }

    /** Who looks, and how the page is to read. */
    private record Visit(Scope scope, Lang lang, Model model) {}

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE)
    String page(Scope scope, Lang lang, @PathVariable long id, Model model) {
        return show(new Visit(scope, lang, model), id);
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/repetition")
    ModelAndView rehearse(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> sends.rehearse(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/demande")
    ModelAndView ask(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> sends.ask(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/approbation")
    ModelAndView approve(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> sends.approve(scope, seen));
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // what an address and its form say
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/refus")
    ModelAndView refuse(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String motif,
            Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> {
            Objection why = Objection.of(motif).orElseThrow(() -> new Refused("sends.refuse.why"));
            sends.refuseIt(scope, seen, why);
        });
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/lancement")
    ModelAndView launch(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> sends.launch(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/arret")
    ModelAndView stop(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> sends.stop(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/reprise")
    ModelAndView resume(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> sends.resume(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/priorite")
    ModelAndView hasten(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> sends.hasten(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/retrait")
    ModelAndView withdraw(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> sends.withdraw(scope, seen));
    }

    /** Writes to those whom it has not reached by one more way. */
    @SuppressWarnings("checkstyle:ParameterNumber") // what an address and its form say
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/suite")
    ModelAndView widen(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String moyen,
            Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> {
            Channel channel = Arrays.stream(Channel.values())
                    .filter(one -> one.code().equals(moyen))
                    .findFirst()
                    .orElseThrow(() -> new Refused("sends.no-channel"));
            sends.widen(scope, seen, channel);
        });
    }

    /** Leaves a partner out of those who are told of it, or takes it in again. */
    @SuppressWarnings("checkstyle:ParameterNumber") // what an address and its form say
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/associations")
    ModelAndView leaveOut(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @RequestParam int partenaire,
            @RequestParam(defaultValue = "false") boolean sauf,
            Model model) {
        return act(
                new Visit(scope, lang, model),
                new Seen(id, 0),
                _ -> relaying.leaveOut(scope, register.find(scope, id), partenaire, sauf));
    }

    /** Tells the partners who were told of it that it holds no more. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/associations/fin")
    ModelAndView end(Scope scope, Lang lang, @PathVariable long id, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, 0), _ -> relaying.end(scope, register.find(scope, id)));
    }

    private ModelAndView act(Visit visit, Seen seen, Consumer<Seen> act) {
        try {
            act.accept(seen);
            return new ModelAndView("redirect:/messages/envois/" + seen.publicId());
        } catch (Refused reason) {
            visit.model.addAttribute("trouble", reason);
            return new ModelAndView(
                    show(visit, seen.publicId()),
                    visit.model.asMap(),
                    reason.key().equals(Sends.CHANGED) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(Visit visit, long publicId) {
        Scope scope = visit.scope;
        Send send = register.find(scope, publicId);
        boolean launched = send.people() > 0;
        boolean ahead = !launched && !send.state().isGivenUp() && !send.terms().isOver(outlooks.now());
        visit.model.addAttribute(
                "page",
                new SendPage(
                        send,
                        register.source(scope, send),
                        branch(scope, send),
                        ahead ? Optional.of(outlook(scope, send, visit.lang)) : Optional.empty(),
                        launched ? Optional.of(register.course(scope, send)) : Optional.empty(),
                        launched && send.state().isLaunched() ? register.missed(scope, send) : Missed.NOBODY,
                        register.rehearsal(scope, send),
                        send.state() == SendState.RUNNING ? register.turns(scope, send) : List.of(),
                        relaying.of(scope, send),
                        ahead ? relaying.passedOver(scope, send.terms()) : List.of(),
                        register.steps(scope, send),
                        send.mayDecide(scope.actor()),
                        flow.now(scope),
                        visit.lang));
        return "messages/send";
    }

    private Outlook outlook(Scope scope, Send send, Lang lang) {
        return outlooks.outlook(scope, send.terms(), send.id(), send.template(), true, lang);
    }

    private Optional<String> branch(Scope scope, Send send) {
        return send.terms()
                .criteria()
                .branch()
                .flatMap(id -> tenancies.branches(scope).stream()
                        .filter(branch -> branch.id() == id)
                        .map(Branch::name)
                        .findFirst());
    }
}
