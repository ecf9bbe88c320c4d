/** Simulated devices at the command line, and real drivers that meet them. */
@NullMarked
package cn.banshi.sandbox.simulate;

import org.jspecify.annotations.NullMarked;
