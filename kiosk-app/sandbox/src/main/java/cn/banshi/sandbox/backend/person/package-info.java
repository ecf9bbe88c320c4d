/** What the departments know about the test persons, and what is made up for every other test number. */
@NullMarked
package cn.banshi.sandbox.backend.person;

import org.jspecify.annotations.NullMarked;
