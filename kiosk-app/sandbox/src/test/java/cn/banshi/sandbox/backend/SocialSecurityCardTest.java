package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.RestBackend;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.session.CardWay;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.drivers.Drivers;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.simulators.vpcd.ChipReader;
import cn.banshi.simulators.vpcd.SimulatedChip;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** From the chip of a social-security card over the driver and the contract to the register. */
class SocialSecurityCardTest {

    private final SandboxBackend sandbox = Backends.shared();
    private final Person.Card known = sandbox.developerSide().persons().getFirst().card();
    private final Backend backend = new RestBackend(
            new BackendAccess(sandbox.address(), "https://platform.example/case/",
                    Duration.ofSeconds(10), Duration.ofSeconds(10), true),
            Terminal.ID, InstantSource.system());

    @Test
    void itsHolderIsFoundInTheRegister() {
        assertThat(verified(chip(known.name(), "20991231"))).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void somebodyElsesNameIsNotBelieved() {
        assertThat(verified(chip("测试", "20991231"))).isInstanceOfSatisfying(Reply.Refused.class,
                refused -> assertThat(refused.type()).endsWith("identity-not-matched"));
    }

    @Test
    void itIsNotBelievedAfterItsLastDay() {
        assertThat(verified(chip(known.name(), "20200101"))).isInstanceOfSatisfying(Reply.Refused.class,
                refused -> assertThat(refused.type()).endsWith("identity-not-matched"));
    }

    private SimulatedChip chip(String name, String validTo) {
        return SimulatedChip.socialSecurity(name, "version=2.00", "card-number=T00000099", "number=" + known.number(),
                "name=" + name, "sex=1", "ethnicity=01", "issued=20150101", "valid-to=" + validTo);
    }

    private Reply<Backend.Identity> verified(SimulatedChip chip) {
        var reader = new ChipReader();
        reader.insert(chip);
        var reading = CardWay.of(Drivers.socialSecurityCards(reader))
                .read(Deadline.after(Duration.ofMinutes(1)), new Cancellation(), () -> {});
        return backend.verifyIdentity(((CardWay.Reading.Read) reading).card().claim());
    }
}
