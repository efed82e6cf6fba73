package fr.palier.app.letters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The engine that sets the type is large: it is loaded with the first letter, and not when the application starts. */
class LoadedLateTest {
    @Test
    void keepsTheEngineToTheClassesThatPrint() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Press|Binder|Checked)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.batik..")
                .check(new ClassFileImporter()
                        .importPackages("fr.palier.app.letters", "fr.palier.app.relief", "fr.palier.app.signing"));
    }
}
