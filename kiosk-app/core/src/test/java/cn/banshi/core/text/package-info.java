/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.text;

import org.jspecify.annotations.NullMarked;
