package cn.banshi.sandbox.backend.web;

import cn.banshi.sandbox.backend.appointment.HallQueue.State;
import cn.banshi.sandbox.backend.platform.Counters;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The counters of the hall over HTTP, for a sandbox in a process of its own. */
@RestController
@RequestMapping(ControlController.ROOT + "/queue")
final class CountersController {

    private final Counters counters;

    CountersController(Counters counters) {
        this.counters = counters;
    }

    /** Calls whoever is first: their number. */
    @PostMapping(path = "/{group}/call", produces = MediaType.TEXT_PLAIN_VALUE)
    String call(@PathVariable String group) {
        return counters.call(group).orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** @param state {@code passed}, {@code serving}, {@code done} or {@code cancelled} */
    @PostMapping("/tickets/{number}/{state:passed|serving|done|cancelled}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable String number, @PathVariable String state) {
        if (!counters.move(number, State.valueOf(state.toUpperCase(Locale.ROOT)))) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
    }
}
