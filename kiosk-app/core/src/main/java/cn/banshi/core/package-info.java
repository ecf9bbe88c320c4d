/**
 * What a visit is: session, journey, form, outbox, backend, receipt, document. Knows no window and no wire.
 */
@NullMarked
package cn.banshi.core;

import org.jspecify.annotations.NullMarked;
