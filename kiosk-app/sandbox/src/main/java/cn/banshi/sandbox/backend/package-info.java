/** The stand-in for the service platform: started with a port and a folder, controlled from its developers' side. */
@NullMarked
package cn.banshi.sandbox.backend;

import org.jspecify.annotations.NullMarked;
