/** A device under supervision outside a terminal. */
@NullMarked
package cn.banshi.sandbox.supervision;

import org.jspecify.annotations.NullMarked;
