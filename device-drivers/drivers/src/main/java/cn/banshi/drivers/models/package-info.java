/**
 * Models of devices as data: properties files that inherit from each other, one folder for each protocol.
 */
@NullMarked
package cn.banshi.drivers.models;

import org.jspecify.annotations.NullMarked;
