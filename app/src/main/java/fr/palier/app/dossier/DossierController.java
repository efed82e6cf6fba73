package fr.palier.app.dossier;

import fr.palier.app.dossier.Dossier.Colleague;
import fr.palier.app.dossier.DossierPages.Visit;
import fr.palier.app.dossier.Dossiers.Seen;
import fr.palier.app.dossier.notes.Notes;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.dossier.words.Fields;
import fr.palier.app.dossier.work.Fate;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.text.Lang;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One dossier: its page, and what is done with it as a whole. */
@Controller
class DossierController {
    /** What the fields of what becomes of an open item begin with. */
    private static final String FATE = "fate-";

    private static final String OF = "/dossiers/{id:[0-9]{1,18}}";

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final DossierReader reader;
    private final Notes notes;

    DossierController(Dossiers dossiers, DossierPages pages, DossierReader reader, Notes notes) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.reader = reader;
        this.notes = notes;
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    ModelAndView page(Scope scope, Lang lang, @PathVariable long id) {
        return pages.page(scope, lang, id);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/cause")
    ModelAndView recast(Scope scope, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        Visit visit = new Visit(scope, lang, id, "recast", fields);
        return pages.attempt(
                visit,
                "",
                () -> dossiers.recast(
                        scope,
                        seen(visit),
                        Coded.choose(Cause.class, fields.get("cause"), "dossier.choose-cause"),
                        Coded.choose(Origin.class, fields.get("origin"), "dossier.choose-origin")));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/passation")
    ModelAndView handOver(Scope scope, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        Visit visit = new Visit(scope, lang, id, "hand-over", fields);
        return pages.attempt(visit, "", () -> {
            Colleague to = colleague(scope, visit.typed().text("to"));
            dossiers.handOver(scope, seen(visit), to, visit.typed().words());
        });
    }

    private Colleague colleague(Scope scope, String id) {
        return reader.colleagues(scope).stream()
                .filter(member -> member.id().toString().equals(id))
                .findFirst()
                .map(member -> new Colleague(member.id(), member.name()))
                .orElseThrow(() -> new Refused("dossier.choose-colleague"));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/cloture")
    ModelAndView close(Scope scope, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        Visit visit = new Visit(scope, lang, id, "close", fields);
        return pages.attempt(visit, "", () -> {
            Ending ending = Coded.choose(Ending.class, fields.get("ending"), "dossier.choose-ending");
            FreeText word = visit.typed().wordsOrNothing();
            Optional<Integer> answer = Optional.of((int) visit.typed().number("satisfaction"))
                    .filter(number -> visit.typed().has("satisfaction"));
            dossiers.close(scope, seen(visit), new Closure(ending, answer, word, fates(scope, fields)));
        });
    }

    /** What becomes of each open need and task, by its id: a state, or the colleague to whom it is handed. */
    private Map<Long, Fate> fates(Scope scope, Map<String, String> fields) {
        Map<Long, Fate> fates = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(FATE) && !value.isBlank()) {
                fates.put(Fields.parse(name.substring(FATE.length())), fate(scope, value));
            }
        });
        return fates;
    }

    private Fate fate(Scope scope, String value) {
        return Coded.find(Item.State.class, value)
                .filter(state -> state != Item.State.OPEN)
                .<Fate>map(Fate.Settled::new)
                .orElseGet(() -> {
                    Colleague to = colleague(scope, value);
                    return new Fate.Handed(new Item.Assignee(to.id(), to.name()));
                });
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/reouverture")
    ModelAndView reopen(Scope scope, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        Visit visit = new Visit(scope, lang, id, "reopen", fields);
        return pages.attempt(visit, "", () -> dossiers.reopen(scope, seen(visit)));
    }

    /** The comparison with a dossier that may be the same household's: {@code avec} is its address, and chosen where it is offered. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF + "/fusion")
    ModelAndView compare(Scope scope, Lang lang, @PathVariable long id, @RequestParam(defaultValue = "") String avec) {
        return pages.open(new Visit(scope, lang, id, "merge", Map.of("with", avec)));
    }

    /** Takes another dossier of the same household in: {@code other} is its address, {@code otherVersion} the version seen. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/fusion")
    ModelAndView merge(Scope scope, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        Visit visit = new Visit(scope, lang, id, "merge", fields);
        return pages.attempt(visit, "", () -> {
            String[] other = visit.typed().text("other").split("-", 2);
            if (other.length != 2) {
                throw new Refused("dossier.choose-other");
            }
            Refused.when(!visit.typed().has("same"), "dossier.merge-compare");
            dossiers.merge(scope, seen(visit), new Seen(Fields.parse(other[0]), (int) Fields.parse(other[1])));
        });
    }

    /** Parts it again from the one into which it was merged. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/separation")
    ModelAndView part(Scope scope, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        Visit visit = new Visit(scope, lang, id, "part", fields);
        return pages.attempt(visit, "", () -> dossiers.part(scope, seen(visit)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/notes")
    ModelAndView note(Scope scope, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        Visit visit = new Visit(scope, lang, id, "note", fields);
        return pages.attempt(visit, "notes", () -> {
            FreeText text = visit.typed().words();
            dossiers.work(scope, id, dossier -> {
                notes.add(scope, dossier.number(), visit.typed().has("secret"), text);
                return text;
            });
        });
    }

    /** In a closed dossier too: what was written by mistake is no less so. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/notes/{note:[0-9]{1,18}}/reprise")
    ModelAndView withdrawNote(Scope scope, Lang lang, @PathVariable long id, @PathVariable long note) {
        return pages.attempt(
                new Visit(scope, lang, id, "note-" + note, Map.of()),
                "notes",
                () -> notes.withdraw(scope, dossiers.find(scope, id).number(), note));
    }

    private static Seen seen(Visit visit) {
        return new Seen(visit.id(), visit.typed().version());
    }
}
