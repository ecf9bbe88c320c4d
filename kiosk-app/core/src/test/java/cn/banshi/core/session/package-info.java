/**
 * Tests of the package of the same name.
 */
@NullMarked
package cn.banshi.core.session;

import org.jspecify.annotations.NullMarked;
