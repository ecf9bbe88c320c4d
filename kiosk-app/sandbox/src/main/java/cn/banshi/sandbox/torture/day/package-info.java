/**
 * A day of a hall terminal in minutes: the session, supervision and drivers as shipped, simulated devices on real lines, which
 * fall ill at random, and a clock that leaps whenever nobody works. Runs in a process of its own, which is what is measured.
 */
@NullMarked
package cn.banshi.sandbox.torture.day;

import org.jspecify.annotations.NullMarked;
