package fr.palier.app.relief.asked;

import fr.palier.app.relief.ground.Elsewhere;
import fr.palier.app.relief.household.MeansForm;
import org.springframework.web.bind.annotation.ModelAttribute;

/** A controller whose page is the form of solutions: what was filled in is the attribute {@code filled}. */
public interface Fills {
    @ModelAttribute("filled")
    default Filled filled(
            @ModelAttribute("told") MeansForm told,
            @ModelAttribute("elsewhere") Elsewhere elsewhere,
            @ModelAttribute("asked") Asked asked,
            @ModelAttribute("own") OwnTerms own) {
        return new Filled(told, elsewhere, asked, own.slid());
    }
}
