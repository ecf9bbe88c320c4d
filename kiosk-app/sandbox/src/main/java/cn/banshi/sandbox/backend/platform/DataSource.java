package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Text;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.rules.PayeeCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The interfaces of shared data that are connected, each with the department behind it. */
enum DataSource implements Connected {
    FUND_ACCOUNT("fund-account", "住房公积金管理中心", "Housing Provident Fund Centre") {
        @Override
        public Map<String, Object> data(Query query) {
            var fund = query.file().fund();
            Person.Fund kept = query.person().fund();
            Fields fields = new Fields()
                    .put("state", !fund.open() ? "NONE" : fund.sealedOn().isPresent() ? "SEALED" : "NORMAL")
                    .put("balance", Fields.money(fund.balance()))
                    .put("interest", Fields.money(fund.interest()))
                    .put("rentQuota", Fields.money(fund.rentQuota()));
            if (fund.open()) {
                fields.put("accountNumber", kept.accountNumber())
                        .put("employer", kept.employer())
                        .put("openedOn", kept.openedOn())
                        .put("monthlyDeposit", Fields.money(kept.monthlyDeposit()))
                        .putIf("sealedOn", fund.sealedOn());
            }
            return fields.map();
        }
    },
    FUND_LOANS("fund-loans", "住房公积金管理中心", "Housing Provident Fund Centre") {
        @Override
        public Map<String, Object> data(Query query) {
            return Map.of("loans",
                    query.person()
                            .loans()
                            .stream()
                            .map(loan -> new Fields().put("contract", loan.contract())
                                    .put("bank", loan.bank())
                                    .put("startedOn", loan.startedOn())
                                    .put("outstanding", Fields.money(loan.outstanding()))
                                    .put("repaid12Months", Fields.money(loan.repaid12Months()))
                                    .map())
                            .toList());
        }
    },
    FUND_WITHDRAWALS("fund-withdrawals", "住房公积金管理中心", "Housing Provident Fund Centre") {
        @Override
        public Map<String, Object> data(Query query) {
            List<Map<String, Object>> withdrawals = query.file()
                    .withdrawals()
                    .stream()
                    .map(past -> new Fields().put("bookNumber", past.bookNumber())
                            .put("reason", past.reason().name())
                            .put("amount", Fields.money(past.amount()))
                            .put("decidedOn", past.decidedOn())
                            .put("nextDate", past.nextDate())
                            .map())
                    .toList();
            List<Map<String, Object>> running = query.file()
                    .running()
                    .stream()
                    .map(one -> new Fields()
                            .put("caseNumber", one.caseNumber())
                            .put("reason", one.reason().name())
                            .map())
                    .toList();
            return Map.of("withdrawals", withdrawals, "running", running);
        }
    },
    MARRIAGE("marriage", "民政局", "Civil Affairs Bureau") {
        @Override
        public Map<String, Object> data(Query query) {
            Person.Marriage marriage = query.person().marriage();
            return new Fields().put("state", marriage.state().name())
                    .putIf("spouseName", marriage.spouseName())
                    .putIf("spouseNumber", marriage.spouseNumber())
                    .putIf("registeredOn", marriage.registeredOn())
                    .map();
        }
    },
    REAL_ESTATE("real-estate", "不动产登记中心", "Real Estate Registration Centre") {
        @Override
        public Map<String, Object> data(Query query) {
            return Map.of("homes",
                    query.person()
                            .homes()
                            .stream()
                            .map(home -> new Fields().put("address", home.address())
                                    .put("certificate", home.certificate())
                                    .put("squareMetres", home.squareMetres())
                                    .map())
                            .toList());
        }
    },
    PENSION_STATE("pension-state", "人力资源和社会保障局", "Human Resources and Social Security Bureau") {
        @Override
        public Map<String, Object> data(Query query) {
            Person.Pension pension = query.person().pension();
            return new Fields().put("retired", pension.retired())
                    .put("insured", pension.insured())
                    .putIf("retiredOn", pension.retiredOn())
                    .map();
        }
    },
    BANK_CARD_CHECK("bank-card-check", "银行卡信息核验", "Bank card check") {
        @Override
        public Map<String, Object> data(Query query) {
            String card = query.parameters().getOrDefault("card", "");
            boolean valid = PayeeCard.isNumber(card);
            Fields fields = new Fields().put("valid", valid).put("ownName", BankCards.isOwn(query.person(), card));
            return valid
                    ? fields.put("bank", "演示银行").put("last4", PayeeCard.last4(card)).map()
                    : fields.map();
        }
    };

    private final String id;
    private final String zh;
    private final String en;

    DataSource(String id, String zh, String en) {
        this.id = id;
        this.zh = zh;
        this.en = en;
    }

    static Optional<Connected> byId(String id) {
        return List.of(values())
                .stream()
                .filter(source -> source.id.equals(id))
                .<Connected>map(source -> source)
                .findFirst()
                .or(() -> Records.byId(id));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text source() {
        return new Text(zh, en);
    }

}
