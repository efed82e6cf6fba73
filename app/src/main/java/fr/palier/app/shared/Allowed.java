package fr.palier.app.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route: the roles of which one is needed. A route that says nothing is closed to everybody, and a test fails on
 * it. All these annotations together are the matrix of roles ({@code docs/modules/routes.md}).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /** The roles, one of which is needed; none: whoever has signed in. */
    Role[] value() default {};

    /** Open to people who have not signed in. */
    boolean toEverybody() default false;
}
