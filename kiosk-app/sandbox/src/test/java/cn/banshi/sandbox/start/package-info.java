/** The terminal as a process of its own. */
@NullMarked
package cn.banshi.sandbox.start;

import org.jspecify.annotations.NullMarked;
