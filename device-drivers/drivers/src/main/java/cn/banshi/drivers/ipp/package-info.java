/**
 * Printers of documents that speak IPP (RFC 8011): state, job, end of the job.
 */
@NullMarked
package cn.banshi.drivers.ipp;

import org.jspecify.annotations.NullMarked;
