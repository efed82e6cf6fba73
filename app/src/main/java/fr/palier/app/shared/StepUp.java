package fr.palier.app.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route for which it is not enough to have signed in this morning: the person must have shown within the last ten minutes that
 * it is still they who sit there. Exports, roles, second factors. Whoever has not is asked first; then what they sent
 * is done.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUp {
    /** Whether it answers with a file that is kept: the browser then stays on the page from which it was asked for. */
    boolean file() default false;
}
