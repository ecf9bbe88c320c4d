/**
 * A printer of documents that speaks IPP over HTTP on loopback, with an encoding of its own.
 */
@NullMarked
package cn.banshi.simulators.ipp;

import org.jspecify.annotations.NullMarked;
