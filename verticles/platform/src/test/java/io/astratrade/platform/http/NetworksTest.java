package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9,                              203.0.113.9",
        "2001:db8:1:2:3:4:5:6,                     20010db800010002/64",
        "2001:db8:1:2::ffff,                       20010db800010002/64",
        "2001:db8:1:3::1,                          20010db800010003/64",
        "::1,                                      0000000000000000/64",
        "64:ff9b::cb00:7109,                       203.0.113.9",
        "::ffff:203.0.113.9,                       203.0.113.9",
        "01a21228-cbaa-7b6d-bd3d-61d9e8d2cfab,     01a21228-cbaa-7b6d-bd3d-61d9e8d2cfab",
        "no:address,                               no:address"
    })
    void addressesOfOneIpv6NetworkCountAsOne(String client, String network) {
        assertThat(Networks.of(client)).isEqualTo(network);
    }
}
