/**
 * Files that people write: YAML read within limits, every complaint with its line, its field and its cure.
 */
@NullMarked
package cn.banshi.core.yaml;

import org.jspecify.annotations.NullMarked;
