/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.journey;

import org.jspecify.annotations.NullMarked;
