/** The window from outside: a pointer of the X server that asks nothing of it, and questions to its thread. */
@NullMarked
package cn.banshi.sandbox.pointer;

import org.jspecify.annotations.NullMarked;
