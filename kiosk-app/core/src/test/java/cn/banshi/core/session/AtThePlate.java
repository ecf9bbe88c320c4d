package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.OnPlate.Kept;
import cn.banshi.core.screen.OnPlate.Taken;
import cn.banshi.core.screen.OnPlate.Waiting;
import cn.banshi.core.screen.PlateTrouble;
import cn.banshi.core.screen.Screen;
import java.util.Optional;

/** A visit that comes to the plate, and what is done there. */
abstract class AtThePlate {

    final FakePlate plate = new FakePlate();
    final TestHall hall = TestHall.with(plate);

    Screen.Material screen() {
        return hall.screen(Screen.Material.class);
    }

    OnPlate plate() {
        return screen().plate();
    }

    Optional<PlateTrouble> trouble() {
        return plate() instanceof Waiting(var live, Optional<PlateTrouble> trouble) ? trouble : Optional.empty();
    }

    /** So many looks more. */
    void look(int times) {
        for (int i = 0; i < times; i++) {
            hall.pass(Delays.LOOK_AT_PLATE);
        }
    }

    /** Lays a new page and takes what the camera makes of it. */
    byte[] use() {
        byte[] page = plate.lay();
        look(2);
        assertThat(plate()).isInstanceOf(Taken.class);
        hall.act(new Action.Next());
        assertThat(plate()).isInstanceOf(Kept.class);
        return page;
    }

    byte[] another() {
        hall.act(new Action.AnotherPage());
        plate.takeAway();
        look(1);
        return use();
    }

    void toEndOfForm() {
        hall.toRetirement();
        hall.act(new Action.Next(), new Action.UseShortcut("amount"), new Action.Next(),
                new Action.Type("payeeCard", TestPeople.CARD), new Action.Type("payeeCardAgain", TestPeople.CARD),
                new Action.Next(), new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next());
    }

    String reasonRefused() {
        var reason = (FieldView.Choice) hall.screen(Screen.FormPage.class).fields().getFirst();
        return ((FieldState.Wrong) reason.state()).message().zh();
    }
}
