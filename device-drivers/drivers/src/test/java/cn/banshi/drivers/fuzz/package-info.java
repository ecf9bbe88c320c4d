/** Fuzzes every decoder for a while. */
@NullMarked
package cn.banshi.drivers.fuzz;

import org.jspecify.annotations.NullMarked;
