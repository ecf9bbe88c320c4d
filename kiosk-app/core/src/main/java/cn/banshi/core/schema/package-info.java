/**
 * Checks data against JSON Schema 2020-12, with where and what in every complaint; answers against what the contract takes.
 */
@NullMarked
package cn.banshi.core.schema;

import org.jspecify.annotations.NullMarked;
