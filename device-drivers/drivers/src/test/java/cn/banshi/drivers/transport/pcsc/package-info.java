/** The card service's calls and what becomes of them, on a service that does what a test says. */
@NullMarked
package cn.banshi.drivers.transport.pcsc;

import org.jspecify.annotations.NullMarked;
