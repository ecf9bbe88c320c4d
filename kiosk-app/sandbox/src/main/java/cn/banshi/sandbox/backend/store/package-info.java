/** What survives a kill of the sandbox: one SQLite file. The only package here that knows JDBC. */
@NullMarked
package cn.banshi.sandbox.backend.store;

import org.jspecify.annotations.NullMarked;
