/**
 * Submissions on their way: recorded before the citizen is told anything, sent until the backend has answered.
 */
@NullMarked
package cn.banshi.core.outbox;

import org.jspecify.annotations.NullMarked;
