package fr.palier.app.dossier;

import fr.palier.app.dossier.DossierPages.Visit;
import fr.palier.app.dossier.Dossiers.Settling;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.dossier.words.Fields;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Doer;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Item.State;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.dossier.work.Items.Seen;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Needs, goals, actions and tasks of a dossier: written down, put right, settled. */
@Controller
class ItemController {
    private static final String OF = "/dossiers/{id:[0-9]{1,18}}/elements";
    private static final String ONE = OF + "/{item:[0-9]{1,18}}";

    private final Dossiers dossiers;
    private final Items items;
    private final DossierPages pages;
    private final DossierReader reader;

    ItemController(Dossiers dossiers, Items items, DossierPages pages, DossierReader reader) {
        this.dossiers = dossiers;
        this.items = items;
        this.pages = pages;
        this.reader = reader;
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF)
    ModelAndView add(Scope scope, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        Fields typed = new Fields(fields);
        Kind kind = kind(typed);
        String form = "new-" + kind.code() + (typed.number("parent") == 0 ? "" : "-" + typed.number("parent"));
        return pages.attempt(
                new Visit(scope, lang, id, form, fields),
                place(kind),
                () -> dossiers.add(scope, id, item(scope, kind, typed)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(ONE)
    ModelAndView change(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @PathVariable("item") long item,
            @RequestParam Map<String, String> fields) {
        Fields typed = new Fields(fields);
        Kind kind = kind(typed);
        return pages.attempt(visit(scope, lang, id, item, fields), place(kind), () -> {
            NewItem now = item(scope, kind, typed);
            dossiers.work(scope, id, dossier -> {
                items.change(scope, new Seen(dossier.number(), item, typed.version()), now);
                return now;
            });
        });
    }

    /** Done, given up, or taken up again; comes back to the week where it was said there. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(ONE + "/etat")
    ModelAndView settle(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @PathVariable("item") long item,
            @RequestParam Map<String, String> fields) {
        Fields typed = new Fields(fields);
        ModelAndView answer = pages.attempt(visit(scope, lang, id, item, fields), "element-" + item, () -> {
            State to = Coded.choose(State.class, fields.get("state"), "dossier.choose-state");
            dossiers.settle(scope, id, new Settling(item, typed.version(), to));
        });
        boolean done = answer.getStatus() == null;
        return done && typed.text("retour").equals("taches") ? new ModelAndView("redirect:/taches") : answer;
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // of one request
    private static Visit visit(Scope scope, Lang lang, long id, long item, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("item", Long.toString(item));
        return new Visit(scope, lang, id, "item-" + item, all);
    }

    private static Kind kind(Fields typed) {
        return Coded.find(Kind.class, typed.text("kind")).orElseThrow(NotFound::new);
    }

    private static String place(Kind kind) {
        return kind == Kind.TASK ? "taches" : "besoins";
    }

    private NewItem item(Scope scope, Kind kind, Fields typed) {
        return new NewItem(
                kind,
                typed.number("parent"),
                typed.words(),
                typed.has("doer") ? Coded.choose(Doer.class, typed.text("doer"), "dossier.choose-doer") : Doer.STAFF,
                assignee(scope, typed),
                typed.day("due"));
    }

    private Assignee assignee(Scope scope, Fields typed) {
        if (!typed.has("who")) {
            return new Assignee(scope.actor().person(), scope.actor().name());
        }
        return reader.colleagues(scope).stream()
                .filter(member -> member.id().toString().equals(typed.text("who")))
                .findFirst()
                .map(member -> new Assignee(member.id(), member.name()))
                .orElseThrow(() -> new Refused("dossier.choose-colleague"));
    }
}
