/**
 * What every device class has in common: state, deadline, cancellation, failure. Knows no protocol, no service and no
 * window.
 */
@NullMarked
package cn.banshi.device;

import org.jspecify.annotations.NullMarked;
