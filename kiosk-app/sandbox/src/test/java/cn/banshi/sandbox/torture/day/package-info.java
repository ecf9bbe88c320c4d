/** The time of the simulated day. */
@NullMarked
package cn.banshi.sandbox.torture.day;

import org.jspecify.annotations.NullMarked;
