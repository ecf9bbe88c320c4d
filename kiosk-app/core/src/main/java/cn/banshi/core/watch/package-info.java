/**
 * The program looks after itself: window, workers, disk, clock, memory, certificate. Rules are pure; what they read comes
 * in through {@link cn.banshi.core.watch.Gauges}, what follows goes out through {@link cn.banshi.core.watch.Remedies}.
 */
@NullMarked
package cn.banshi.core.watch;

import org.jspecify.annotations.NullMarked;
