/**
 * Serial lines. The only package that sees jSerialComm; its native library is loaded when the first port is opened.
 */
@NullMarked
package cn.banshi.drivers.transport.serial;

import org.jspecify.annotations.NullMarked;
