package cn.banshi.core.form;

import org.jspecify.annotations.Nullable;

/** Values by name, as they stand at one place of a form. */
@FunctionalInterface
interface Known {

    /** @return null for what is not known there */
    @Nullable
    Object value(String name);
}
