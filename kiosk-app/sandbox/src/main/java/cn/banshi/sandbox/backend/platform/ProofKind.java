package cn.banshi.sandbox.backend.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A proof of the contract's {@code x-proofs}, made of what one interface says.
 *
 * @param source the interface whose department answers for it
 * @param so whether what it would say is so
 * @param lines what it says beside whose it is
 */
record ProofKind(String id, String title, String source, Predicate<Query> so,
        Function<Query, List<String>> lines) {

    private static final List<ProofKind> ALL = List.of(
            new ProofKind("fund-deposit-proof", "住房公积金缴存证明", "fund-account",
                    query -> query.file().fund().open(),
                    query -> List.of("缴存单位：" + query.person().fund().employer(),
                            "公积金账号：" + query.person().fund().accountNumber(),
                            "账户余额：" + Fields.money(query.file().fund().balance()) + " 元")),
            new ProofKind("medical-insurance-proof", "基本医疗保险参保凭证", "medical-account", query -> true,
                    query -> List.of("参保状态：正常参保",
                            "待遇截止：" + InsuranceRecords.medicalAccount(query).get("coveredUntil"))),
            new ProofKind("no-home-proof", "无房证明", "real-estate", query -> query.person().homes().isEmpty(),
                    query -> List.of("经查询，截至开具之日，", "本人名下在本市没有登记的住房。")),
            new ProofKind("pension-insurance-proof", "社会保险参保证明", "pension-account",
                    query -> query.person().pension().insured(),
                    query -> List.of("参保单位：" + query.person().fund().employer(),
                            "养老保险累计缴费：" + InsuranceRecords.pensionAccount(query).get("months") + " 个月")));

    static Optional<ProofKind> byId(String id) {
        return ALL.stream().filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Who answers for it. */
    Connected department() {
        return DataSource.byId(source).orElseThrow();
    }
}
