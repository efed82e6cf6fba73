package fr.palier.app.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form that has one effect however often it is sent. Its page holds {@code shell/form-key :: field}; sent again with the same
 * content it gets the first answer, with another content it is refused ({@link FormKeys}).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
