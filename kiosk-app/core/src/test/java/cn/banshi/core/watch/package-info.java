/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.watch;

import org.jspecify.annotations.NullMarked;
