package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Text;
import java.util.Map;

/** An interface of shared data that is connected, and the department behind it. */
interface Connected {

    /** As the contract's {@code x-shared-data} calls it. */
    String id();

    Text source();

    /** The fields of {@code x-shared-data} for this interface. */
    Map<String, Object> data(Query query);
}
