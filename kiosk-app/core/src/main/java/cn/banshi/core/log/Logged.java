package cn.banshi.core.log;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an event of the catalogue means; {@code installer/docs/log-events.en.md} says the same to technicians. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Logged {

    Severity at();

    /** One sentence. */
    String says();
}
