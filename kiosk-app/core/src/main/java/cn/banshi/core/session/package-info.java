/**
 * The visit as a machine: states, events and effects without personal data, and the one holder of personal data.
 */
@NullMarked
package cn.banshi.core.session;

import org.jspecify.annotations.NullMarked;
