/** The calendar and the queue, without a server. */
@NullMarked
package cn.banshi.sandbox.backend.appointment;

import org.jspecify.annotations.NullMarked;
