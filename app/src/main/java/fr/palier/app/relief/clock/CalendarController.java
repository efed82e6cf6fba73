package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Search;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.relief.clock.Filters.When;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.CsvWriter;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.law.Citation;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.text.Lang;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The legal calendar of a landlord: what comes first, filtered, searched, page by page, and as a table. */
@Controller
class CalendarController {
    private static final int PAGE = 50;
    private static final int FOUND = 200;
    private static final int LONGEST = 100;
    private static final List<String> TITLES =
            List.of("day", "practice", "what", "nature", "household", "contract", "branch", "reference", "sure");

    private final LegalClocks clocks;
    private final Tenancies tenancies;
    private final Search search;
    private final Audit audit;
    private final MessageSource messages;
    private final BusinessClock clock;

    CalendarController(
            LegalClocks clocks,
            Tenancies tenancies,
            Search search,
            Audit audit,
            MessageSource messages,
            BusinessClock clock) {
        this.clocks = clocks;
        this.tenancies = tenancies;
        this.search = search;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** A line with who it is about. */
    record Shown(Line line, TenancySummary tenancy, LocalDate today, Lang lang) {
        public String day() {
            return Days.day(line.act(), lang);
        }

        /** The day that the law sets, where offices are shut on it; else empty. */
        public String legalDay() {
            LocalDate day = line.deadline().day();
            return day.equals(line.act()) ? "" : Days.day(day, lang);
        }

        public String standing() {
            return line.on(today).name().toLowerCase(Locale.ROOT);
        }

        public long left() {
            return line.act().toEpochDay() - today.toEpochDay();
        }

        /** The text it rests on; empty where none was read. */
        public String text() {
            String reference = line.deadline().reference();
            return reference.equals(Citation.NONE) ? "" : Days.spoken(reference, lang);
        }

        /** Whether it presses the household: then its day is the first on which that is possible, and nothing is to be done by then. */
        public boolean presses() {
            return line.deadline().nature() == Nature.COERCIVE;
        }

        public String nature() {
            return Filters.code(line.deadline().nature());
        }
    }

    /** The list. */
    record Page(
            Filters filters,
            String asked,
            Map<When, Integer> counts,
            List<Shown> lines,
            Optional<String> next,
            List<Branch> branches) {
        public List<Nature> natures() {
            return List.of(Nature.values());
        }

        public String code(Nature nature) {
            return Filters.code(nature);
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/echeances")
    String list(Scope scope, Lang lang, @RequestParam Map<String, String> query, Model model) {
        List<Line> all = clocks.all(scope);
        return show(scope, lang, Filters.of(query), all, new Sought("", query.getOrDefault("apres", "")), model);
    }

    /** What is looked for stays out of addresses: the page comes as the answer. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping("/echeances")
    String search(Scope scope, Lang lang, @RequestParam @Nullable String q, Model model) {
        String typed = Typed.text(q);
        String asked = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        if (asked.isEmpty()) {
            return "redirect:/echeances";
        }
        Set<Integer> found = search.find(scope, asked, Search.After.START, FOUND).page().stream()
                .map(TenancySummary::tenancyId)
                .collect(Collectors.toSet());
        List<Line> all = clocks.all(scope).stream()
                .filter(line -> found.contains(line.tenancyId()))
                .toList();
        Filters everything = new Filters(When.ALL, Optional.empty(), Optional.empty());
        return show(scope, lang, everything, all, new Sought(asked, ""), model);
    }

    private record Sought(String asked, String after) {}

    @SuppressWarnings("checkstyle:ParameterNumber") // what the page is of, for whom, and the model
    private String show(Scope scope, Lang lang, Filters filters, List<Line> all, Sought sought, Model model) {
        LocalDate today = clock.today();
        List<Line> held =
                all.stream().filter(line -> filters.holds(line, today)).toList();
        List<Line> behind =
                held.stream().filter(line -> line.isBehind(sought.after)).toList();
        List<Line> page = behind.stream().limit(PAGE).toList();
        boolean more = sought.asked.isEmpty() && behind.size() > PAGE;
        model.addAttribute(
                "page",
                new Page(
                        filters,
                        sought.asked,
                        counts(filters, all, today),
                        shown(scope, lang, page),
                        more ? Optional.of(page.getLast().key()) : Optional.empty(),
                        tenancies.branches(scope)));
        return "relief/calendar";
    }

    private static Map<When, Integer> counts(Filters filters, Collection<Line> all, LocalDate today) {
        Map<When, Integer> counts = new EnumMap<>(When.class);
        for (When when : When.values()) {
            counts.put(when, (int) all.stream()
                    .filter(line -> filters.with(when).holds(line, today))
                    .count());
        }
        return counts;
    }

    private List<Shown> shown(Scope scope, Lang lang, List<Line> lines) {
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, lines.stream().map(Line::tenancyId).distinct().toList());
        LocalDate today = clock.today();
        return lines.stream()
                .map(line -> new Shown(line, Objects.requireNonNull(who.get(line.tenancyId())), today, lang))
                .toList();
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/echeances/export")
    void export(Scope scope, Lang lang, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        Filters filters = Filters.of(query);
        LocalDate today = clock.today();
        audit.record(scope, "deadlines.exported", "deadlines", Map.of("filters", filters.query()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"echeances-" + today + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        List<Line> lines = clocks.all(scope).stream()
                .filter(line -> filters.holds(line, today))
                .toList();
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv =
                new CsvWriter(out, "excel".equals(query.get("format")) ? CsvWriter.Form.EXCEL : CsvWriter.Form.PLAIN);
        for (String title : TITLES) {
            csv.text(say("relief.calendar.export." + title, lang));
        }
        csv.end();
        for (Shown shown : shown(scope, lang, lines)) {
            write(csv, shown);
        }
        out.flush();
    }

    private void write(CsvWriter csv, Shown shown) throws IOException {
        var deadline = shown.line.deadline();
        csv.date(deadline.day()).date(deadline.inPractice());
        csv.text(say("relief.deadline." + deadline.code(), shown.lang));
        csv.text(say("relief.calendar.nature." + shown.nature(), shown.lang));
        csv.text(shown.tenancy.fullName()).text(shown.tenancy.number()).text(shown.tenancy.branch());
        csv.text(shown.text());
        csv.text(say(deadline.isToCheck() ? "relief.calendar.to-check" : "relief.calendar.checked", shown.lang));
        csv.end();
    }

    private String say(String key, Lang lang) {
        return messages.getMessage(key, new Object[0], lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }
}
