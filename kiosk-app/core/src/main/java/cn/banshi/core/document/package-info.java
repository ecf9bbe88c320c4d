/**
 * Application forms as PDF: what the citizen signs and the backend keeps.
 */
@NullMarked
package cn.banshi.core.document;

import org.jspecify.annotations.NullMarked;
