package fr.palier.app.relief.directive;

import fr.palier.app.shared.Euros;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.text.Lang;
import java.util.List;

/** A schedule in one line: {@code 8 × 68,00 € + 68,40 €}. */
public final class InOneLine {
    private InOneLine() {}

    /** Equal instalments, and the last one where it is another: they add up to what is paid, to the cent. */
    public static String of(Schedule schedule, Lang lang) {
        List<Instalment> all = schedule.instalments();
        long each = all.getFirst().cents();
        long last = all.getLast().cents();
        int equal = (int) all.stream().filter(one -> one.cents() == each).count();
        String start = equal + " × " + Euros.words(each, lang);
        return equal == all.size() ? start : start + " + " + Euros.words(last, lang);
    }
}
