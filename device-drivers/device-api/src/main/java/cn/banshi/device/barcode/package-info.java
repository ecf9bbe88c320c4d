/**
 * Bar codes and QR codes shown by a citizen.
 */
@NullMarked
package cn.banshi.device.barcode;

import org.jspecify.annotations.NullMarked;
