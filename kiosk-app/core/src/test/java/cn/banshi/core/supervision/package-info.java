/** Supervision of devices that a test makes ill; both clocks are the test's. */
@NullMarked
package cn.banshi.core.supervision;

import org.jspecify.annotations.NullMarked;
