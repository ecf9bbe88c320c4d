package cn.banshi.core.backend;

import cn.banshi.core.text.Language;
import cn.banshi.device.DeviceState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody at this terminal wants help. Nothing personal.
 *
 * @param step what the terminal is at
 * @param service empty where none is under way
 */
public record HelpWanted(UUID key, String step, Optional<String> service, Language language, List<DeviceNow> devices) {

    /** @param kind as in the settings */
    public record DeviceNow(String kind, DeviceState state) {}
}
