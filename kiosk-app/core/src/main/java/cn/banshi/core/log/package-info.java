/**
 * What the program says while it runs: a closed catalogue of events in which personal data has no field, and the one
 * place that writes them.
 */
@NullMarked
package cn.banshi.core.log;

import org.jspecify.annotations.NullMarked;
