package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.DataInterfaces;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.Screen.Answer.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can write a file can add a service: here one of half a page, which no line of the program knows of. */
class AddedServiceTest {

    private static final String ADDED = """
        id: retired-yet
        version: "1"
        offer:
          title: {zh: 查退休登记, en: Retirement record}
          icon: person
          type: QUERY_BOOKING
          depth: EXECUTABLE
          minutes: 1
          object: person
          place: {order: 900, highlight: false}
          subject: {aliases: [退休查询], theme: "150", event: retirement, department: hr, item: "20", source: reconstruction}
        about:
          summary: {zh: 查您有没有办理退休登记。, en: Whether your retirement is on record.}
          promise: {zh: 当场看到结果, en: Shown at once}
          fee: {zh: 不收费, en: Free of charge}
          needs: [{zh: 本人居民身份证, en: Your own identity card}]
          conditions: [{zh: 只能查本人, en: Only your own}]
          where: {zh: 也可以到社会保险窗口查询, en: Also at the social insurance counter}
        procedure:
          steps:
            - {kind: consent, name: {zh: 阅读告知, en: Notice}}
            - {kind: identify, name: {zh: 验证身份, en: Show who you are}}
            - {kind: form, name: {zh: 选择, en: Choose}}
            - {kind: answer, name: {zh: 查看结果, en: Answer}}
          consents:
            - {id: card, version: 1, title: {zh: 读取身份信息, en: Who you are}, body: {zh: 读取您的身份证。, en: Your card is read.}}
          known: {purpose: 本人查询退休登记}
          pages:
            - id: since
              words:
                title: {zh: 什么时候, en: When}
                question: {zh: 您什么时候办的退休？, en: When did you retire?}
                hint: {zh: "", en: ""}
              fields:
                - type: choice
                  id: since
                  label: {zh: 什么时候, en: When}
                  options:
                    - {value: RECENT, title: {zh: 最近一个月, en: Within a month}, detail: {zh: "", en: ""}}
                    - {value: EARLIER, title: {zh: 更早, en: Earlier}, detail: {zh: "", en: ""}}
          ending:
            data:
              - {name: pension-state, as: pension, fields: {retired: flag, retiredOn: date}}
            sections:
              - title: {zh: 退休登记, en: Retirement}
                of: pension
                when: pension.retired
                rows:
                  - {label: {zh: 退休日期, en: Since}, value: {zh: "{pension.retiredOn}", en: "{pension.retiredOn}"}}
                none: {zh: 没有查到您的退休登记。, en: No retirement of yours is on record.}
        """;

    @TempDir
    private Path assets;

    private Catalogue withAdded() throws IOException {
        Files.createDirectories(assets.resolve("services"));
        Files.createDirectories(assets.resolve("schemas"));
        Files.copy(TestHall.ASSETS.resolve("schemas/service.schema.json"),
                assets.resolve("schemas/service.schema.json"));
        Files.writeString(assets.resolve("services/retired-yet.yaml"), ADDED);
        var interfaces = DataInterfaces.ofContract();
        return new CatalogueReader(assets, (service, complaints) -> {
            RuleBooks.check(service, complaints);
            interfaces.check(service, complaints);
        }).read();
    }

    @Test
    void isDoneFromTheHomeScreenToTheAnswerWithoutALineOfJava() throws IOException {
        Catalogue catalogue = withAdded();
        assertThat(catalogue.refused()).isEmpty();
        TestHall hall = TestHall.offering(catalogue);

        hall.act(new Action.Start());
        assertThat(hall.screen(Screen.Home.class).persons()).singleElement()
                .satisfies(tile -> assertThat(tile.title().zh()).isEqualTo("查退休登记"));
        hall.act(new Action.ChooseService("retired-yet"), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.act(new Action.Choose("since", "EARLIER"), new Action.Next());

        assertThat(hall.screen(Screen.Answer.class).sections()).singleElement()
                .isInstanceOfSatisfying(Section.Nothing.class,
                        nothing -> assertThat(nothing.said().zh()).isEqualTo("没有查到您的退休登记。"));
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }
}
