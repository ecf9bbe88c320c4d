package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;

/**
 * Where the citizen is in a service.
 *
 * @param step from 1
 * @param steps how many
 * @param name of the step
 */
public record Progress(int step, int steps, Localized name) {}
