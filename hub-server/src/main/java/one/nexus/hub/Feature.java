package one.nexus.hub;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a feature on its root package: its name and the features it may use. An architecture test reads it and
 * fails on an undeclared use, on a cycle, and on a class outside every feature.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Feature {

    /** The name of the feature, the same as its package. */
    String name();

    /** The names of the features it may use: lower rows of the map only, never a sibling. */
    String[] uses() default {};
}
