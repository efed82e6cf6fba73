package fr.palier.app.relief.asked;

import fr.palier.app.relief.ground.Elsewhere;
import fr.palier.app.relief.household.MeansForm;
import fr.palier.app.shared.Refused;
import java.util.List;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;

/** A controller whose page is the form of solutions: what was filled in is the attribute {@code filled}. */
public interface Fills {
    @ModelAttribute("filled")
    default Filled filled(
            @ModelAttribute("told") MeansForm told,
            @ModelAttribute("elsewhere") Elsewhere elsewhere,
            @ModelAttribute("asked") Asked asked,
            @ModelAttribute("own") OwnTerms own,
            @ModelAttribute("part") AidPart part) {
        return new Filled(told, elsewhere, asked, own.slid(), part);
    }

    /**
     * What follows from what was typed. Where that cannot be read and the page says so ({@code trouble}): from what of it can, else
     * from what is known, and the page says that too ({@code unread}).
     */
    static <T> T readable(Filled filled, Model model, Function<Filled, T> compose) {
        if (!model.containsAttribute("trouble")) {
            return compose.apply(filled);
        }
        for (Filled one : List.of(filled, filled.withoutOwn())) {
            try {
                return compose.apply(one);
            } catch (Refused unreadable) {
                continue;
            }
        }
        model.addAttribute("unread", true);
        return compose.apply(Filled.NOTHING);
    }
}
