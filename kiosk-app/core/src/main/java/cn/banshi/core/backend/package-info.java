/**
 * The government's backend as core sees it, and the client that speaks its contract.
 */
@NullMarked
package cn.banshi.core.backend;

import org.jspecify.annotations.NullMarked;
