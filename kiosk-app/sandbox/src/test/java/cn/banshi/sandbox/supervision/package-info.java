/** Supervised devices with real drivers on simulators, over pseudo terminals. */
@NullMarked
package cn.banshi.sandbox.supervision;

import org.jspecify.annotations.NullMarked;
