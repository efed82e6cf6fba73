package fr.palier.app.relief.asked;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/** A controller whose page is the form of solutions: what was filled in is the attribute {@code filled}. */
public interface Fills {
    @ModelAttribute("filled")
    default Filled filled(
            @ModelAttribute("asked") Asked asked,
            @ModelAttribute("own") OwnTerms own,
            @RequestHeader(name = "HX-Trigger-Name", required = false) @Nullable String trigger) {
        return Filled.of(asked, own, trigger);
    }
}
