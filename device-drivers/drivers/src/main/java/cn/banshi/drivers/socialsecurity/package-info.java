/**
 * Social-security cards (社会保障卡): what LD/T 32 and the file layout of 人社信息函〔2012〕37号 give without keys, read with
 * commands of ISO 7816-4 on any smart card reader.
 */
@NullMarked
package cn.banshi.drivers.socialsecurity;

import org.jspecify.annotations.NullMarked;
