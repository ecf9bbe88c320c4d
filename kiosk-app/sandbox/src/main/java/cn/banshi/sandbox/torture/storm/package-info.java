/**
 * A city of terminals in virtual time: the timetable of each is the shipped one, platform and citizens are models. Knows
 * no clock, thread, network or disk, so that a day passes in seconds and the same seed always brings the same day.
 */
@NullMarked
package cn.banshi.sandbox.torture.storm;

import org.jspecify.annotations.NullMarked;
