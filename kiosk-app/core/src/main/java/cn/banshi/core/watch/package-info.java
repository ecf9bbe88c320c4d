/**
 * The program looks after itself: window, workers, disk, clock, memory, and what it knows of the platform's side. Rules are pure; what they read comes
 * in through {@link cn.banshi.core.watch.Gauges}, what follows goes out through {@link cn.banshi.core.watch.Remedies}.
 */
@NullMarked
package cn.banshi.core.watch;

import org.jspecify.annotations.NullMarked;
