/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.form;

import org.jspecify.annotations.NullMarked;
