/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.fault;

import org.jspecify.annotations.NullMarked;
