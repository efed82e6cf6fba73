package fr.palier.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules are those that each declares, and run one way. */
class ModulesTest {
    @Test
    void keepsEveryModuleToItsArrows() {
        ApplicationModules.of(PalierApplication.class).verify();
    }
}
