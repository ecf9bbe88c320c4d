/** The document printer's driver against its simulator and against a real printer of IPP Everywhere. */
@NullMarked
package cn.banshi.simulators.ipp;

import org.jspecify.annotations.NullMarked;
