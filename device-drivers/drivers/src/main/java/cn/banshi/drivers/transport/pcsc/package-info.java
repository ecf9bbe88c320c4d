/**
 * Smart card readers as PC/SC shows them. The only package that sees libpcsclite; it is loaded when the first reader is
 * opened, and a machine without it lacks card readers, nothing else.
 */
@NullMarked
package cn.banshi.drivers.transport.pcsc;

import org.jspecify.annotations.NullMarked;
