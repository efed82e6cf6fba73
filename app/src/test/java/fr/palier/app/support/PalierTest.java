package fr.palier.app.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application and a real database. One context serves all tests marked so: do not add properties or beans
 * to one test alone, each variant would start the application again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, DossierCast.class, LetterCast.class, RegionCast.class, RouteIds.class})
@ContextConfiguration(initializers = TestStore.class)
public @interface PalierTest {}
