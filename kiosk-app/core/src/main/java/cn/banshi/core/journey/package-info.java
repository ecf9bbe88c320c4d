/**
 * What a service is: data read from a file, checked and never changed. No service is named in code.
 */
@NullMarked
package cn.banshi.core.journey;

import org.jspecify.annotations.NullMarked;
