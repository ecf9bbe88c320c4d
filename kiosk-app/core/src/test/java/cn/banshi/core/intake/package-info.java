/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.intake;

import org.jspecify.annotations.NullMarked;
