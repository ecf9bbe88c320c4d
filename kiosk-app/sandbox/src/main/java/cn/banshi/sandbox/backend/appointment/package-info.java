/** Places that can be booked, the queue of the hall, and the days on which either is open. */
@NullMarked
package cn.banshi.sandbox.backend.appointment;

import org.jspecify.annotations.NullMarked;
