/**
 * Conversations with printers in IPP over HTTP (RFC 8010): bounded, with a deadline, never repeated. The only package
 * that sees jipp.
 */
@NullMarked
package cn.banshi.drivers.transport.ipp;

import org.jspecify.annotations.NullMarked;
