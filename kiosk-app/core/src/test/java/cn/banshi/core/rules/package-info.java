/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.rules;

import org.jspecify.annotations.NullMarked;
