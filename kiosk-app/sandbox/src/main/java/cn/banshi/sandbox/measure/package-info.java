/** What the terminal costs, weighed from outside: start, memory, card read, a visit's own time. */
@NullMarked
package cn.banshi.sandbox.measure;

import org.jspecify.annotations.NullMarked;
