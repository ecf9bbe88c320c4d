/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.projection;

import org.jspecify.annotations.NullMarked;
