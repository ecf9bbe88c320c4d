package cn.banshi.core.screen;

/**
 * Everything the window shows at one moment.
 *
 * @param screen the page
 * @param overlay what lies over it
 * @param frame header, bottom bar and mode
 */
public record Presentation(Screen screen, Overlay overlay, Frame frame) {}
