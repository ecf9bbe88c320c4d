package cn.banshi.core.session;

import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.SessionEvent.PreflightDone;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.device.Deadline;
import java.util.Optional;
import java.util.Set;

/** Looks whether a service could be done before the first question is asked. */
final class Preflight {

    private final Ports ports;
    private final Works works;
    private final StepClock steps;
    private final Library library;
    private final Pace pace;

    Preflight(Ports ports, Works works, StepClock steps, Library library, Pace pace) {
        this.ports = ports;
        this.works = works;
        this.steps = steps;
        this.library = library;
        this.pace = pace;
    }

    /**
     * @return the answer at once for a guide, which needs nothing, and where the terminal itself cannot: nobody touches so
     *     fast as to come in all the same
     */
    Optional<SessionEvent> look(String serviceId) {
        Service service = library.catalogue().known(serviceId);
        if (service.procedure().isEmpty()) {
            return Optional.of(new PreflightDone(serviceId, Optional.empty()));
        }
        if (!ports.fit().getAsBoolean()) {
            return Optional.of(new PreflightDone(serviceId, Optional.of(Closed.TERMINAL)));
        }
        works.start(Kind.PREFLIGHT, () -> Finding.of(new PreflightDone(serviceId, closed(service))));
        return Optional.empty();
    }

    private Optional<Closed> closed(Service service) {
        if (library.rules().open(service) instanceof Opened.Faulty(var complaints)) {
            complaints.forEach(complaint -> Log.write(new LogEvent.ServiceClosed(Detail.of(complaint))));
            return Optional.of(Closed.DEFINITION);
        }
        if (needsReader(service.procedureHere()) && !anyReaderUsable()) {
            return Optional.of(Closed.READER);
        }
        return atBackend(service);
    }

    /** Where number and SMS will do nobody is sent away for want of a reader. */
    private static boolean needsReader(Procedure procedure) {
        return procedure.has(Procedure.StepKind.IDENTIFY) && procedure.notByNumber().isPresent();
    }

    /** One way to say who one is will do. */
    private boolean anyReaderUsable() {
        steps.begin(Who.DEVICE);
        try {
            return ports.devices()
                    .ways()
                    .stream()
                    .anyMatch(way -> way.check(Deadline.after(pace.delays().preflight(), pace.nanos())).usable());
        } finally {
            steps.end(Who.DEVICE);
        }
    }

    /** Without what is required nothing can be asked, and an answer of which nobody would say anything is none. */
    private static boolean lacks(Procedure procedure, Set<String> missing) {
        return procedure.known()
                .data()
                .stream()
                .anyMatch(source -> source.required() && missing.contains(source.name()))
                || procedure.answer()
                        .filter(answer -> answer.data().stream().allMatch(source -> missing.contains(source.name())))
                        .isPresent();
    }

    /** What a citizen would be asked in vain: the rest can do without its data. */
    private Optional<Closed> atBackend(Service service) {
        steps.begin(Who.BACKEND);
        try {
            if (!ports.backend().reachable()) {
                return Optional.of(Closed.BACKEND);
            }
            Set<String> missing = ports.backend().notConnected();
            return lacks(service.procedureHere(), missing) ? Optional.of(Closed.DATA) : Optional.empty();
        } finally {
            steps.end(Who.BACKEND);
        }
    }
}
