/**
 * What stands around a victim: the line to the platform and what goes wrong on it, the platform's process, a disk that
 * forgets and fails, the end of a life, and the ledgers that are compared afterwards.
 */
@NullMarked
package cn.banshi.sandbox.torture.bench;

import org.jspecify.annotations.NullMarked;
