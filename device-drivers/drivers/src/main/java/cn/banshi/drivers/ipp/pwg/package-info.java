/**
 * PWG raster (PWG 5102.4), the pixels that every printer of IPP Everywhere takes.
 */
@NullMarked
package cn.banshi.drivers.ipp.pwg;

import org.jspecify.annotations.NullMarked;
