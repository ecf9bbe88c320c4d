/**
 * A4 printer with jobs and states (IPP, RFC 8011).
 */
@NullMarked
package cn.banshi.device.document;

import org.jspecify.annotations.NullMarked;
