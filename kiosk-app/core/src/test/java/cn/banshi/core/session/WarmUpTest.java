package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is rehearsed before the first citizen. */
class WarmUpTest {

    @Test
    void walksEveryFormWithoutACitizenAndFindsNothingWrong() {
        assertThat(WarmUp.forms(TestHall.library())).isEmpty();
    }
}
