package cn.banshi.terminal.cli;

import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.CardHolder.Foreigner2017;
import cn.banshi.device.idcard.CardHolder.Foreigner2023;
import cn.banshi.device.idcard.CardHolder.ResidencePermit;
import cn.banshi.device.idcard.CardHolder.Resident;
import cn.banshi.device.idcard.IdCard;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Every field of a card by name. */
final class CardFields {

    private CardFields() {}

    static ObjectNode of(IdCard card) {
        CardHolder holder = card.holder();
        ObjectNode fields = Answer.object();
        fields.put("layout", holder.layout().name()).put("name", holder.name());
        englishName(holder).ifPresent(name -> fields.put("englishName", name));
        fields.put("sex", holder.sex().name());
        if (holder instanceof Resident resident) {
            fields.put("ethnicity", resident.ethnicity());
        }
        fields.put("birth", holder.birth().toString());
        holder.address().ifPresent(address -> fields.put("address", address));
        card.newestAddress().ifPresent(address -> fields.put("newestAddress", address));
        fields.put("number", holder.number());
        rest(holder, fields);
        fields.put("validFrom", holder.validity().from().toString());
        fields.put("validTo", holder.validity().to().map(LocalDate::toString).orElse("长期"));
        return fields;
    }

    private static Optional<String> englishName(CardHolder holder) {
        return switch (holder) {
            case Foreigner2017 foreigner -> Optional.of(foreigner.englishName());
            case Foreigner2023 foreigner -> Optional.of(foreigner.englishName());
            case Resident none -> Optional.empty();
            case ResidencePermit none -> Optional.empty();
        };
    }

    private static void rest(CardHolder holder, ObjectNode fields) {
        switch (holder) {
            case Resident resident -> fields.put("authority", resident.authority());
            case ResidencePermit permit -> fields.put("authority", permit.authority())
                    .put("travelPermit", permit.travelPermit())
                    .put("issues", permit.issues());
            case Foreigner2017 foreigner -> fields.put("nationality", foreigner.nationality())
                    .put("cardVersion", foreigner.cardVersion())
                    .put("authorityCode", foreigner.authorityCode());
            case Foreigner2023 foreigner -> fields.put("nationality", foreigner.nationality())
                    .put("changes", foreigner.changes())
                    .put("olderNumberLink", foreigner.olderNumberLink());
        }
    }
}
