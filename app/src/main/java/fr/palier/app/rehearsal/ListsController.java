package fr.palier.app.rehearsal;

import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.ListedLine;
import fr.palier.app.triage.Occasion;
import fr.palier.app.triage.Replay;
import fr.palier.app.triage.Replays;
import fr.palier.app.triage.Run;
import fr.palier.app.triage.Runs;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.ActionWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Past lists, each of which can be computed again. */
@Controller
class ListsController {
    private static final int RUNS = 30;
    private static final int LINES = 50;

    private final Runs runs;
    private final Replays replays;
    private final Tenancies tenancies;

    ListsController(Runs runs, Replays replays, Tenancies tenancies) {
        this.runs = runs;
        this.replays = replays;
        this.tenancies = tenancies;
    }

    @Allowed(MANAGER)
    @GetMapping("/bareme/listes")
    String lists(Scope scope, @RequestParam(defaultValue = "2147483647") int avant, Model model) {
        List<Run> page = runs.history(scope, avant, RUNS + 1);
        model.addAttribute("runs", page.stream().limit(RUNS).toList());
        model.addAttribute(
                "next", page.size() > RUNS ? Optional.of(page.get(RUNS - 1).id()) : Optional.empty());
        return "rehearsal/lists";
    }

    @Allowed(MANAGER)
    @PostMapping("/bareme/listes")
    String compute(Scope scope) {
        Optional<Run> before = runs.latest(scope);
        Run run = runs.run(scope, Occasion.DEMAND);
        boolean fresh = before.map(last -> last.id() != run.id()).orElse(true);
        return "redirect:/bareme/listes?" + (fresh ? "calculee" : "ajour");
    }

    @Allowed(MANAGER)
    @GetMapping("/bareme/listes/{run}")
    String list(Scope scope, @PathVariable int run, Model model) {
        model.addAttribute("run", runs.find(scope, run));
        return "rehearsal/list";
    }

    /** A line of a past list, in words. */
    record Told(
            int rank,
            Optional<TenancySummary> tenancy,
            String action,
            int score,
            String balance,
            List<String> reasons) {}

    @Allowed(MANAGER)
    @GetMapping("/bareme/listes/{run}/rejeu")
    String replay(
            Scope scope, Lang lang, @PathVariable int run, @RequestParam(defaultValue = "-1") int apres, Model model) {
        Replay replay = apres < 0 ? replays.replay(scope, run) : replays.shelved(scope, run);
        int after = Math.max(0, apres);
        List<ListedLine> lines = replay.lines(after, LINES);
        Map<Integer, TenancySummary> names = tenancies.summaries(
                scope,
                Stream.concat(
                                lines.stream().map(ListedLine::tenancyId),
                                Stream.concat(replay.differing().stream(), replay.erased().stream())
                                        .limit(LINES))
                        .distinct()
                        .toList());
        model.addAttribute("run", replay.run());
        model.addAttribute("replay", replay);
        model.addAttribute(
                "lines",
                lines.stream().map(line -> told(replay, line, names, lang)).toList());
        model.addAttribute("names", names);
        model.addAttribute("next", after + LINES < replay.lines() ? Optional.of(after + LINES) : Optional.empty());
        return "rehearsal/list";
    }

    private static Told told(Replay replay, ListedLine line, Map<Integer, TenancySummary> names, Lang lang) {
        return new Told(
                line.rank(),
                Optional.ofNullable(names.get(line.tenancyId())),
                ActionWords.name(line.action(), lang),
                line.score(),
                Euros.words(line.balance(), lang),
                line.reasons().stream()
                        .map(row -> replay.policy().scoreRow(row, lang).note())
                        .toList());
    }
}
