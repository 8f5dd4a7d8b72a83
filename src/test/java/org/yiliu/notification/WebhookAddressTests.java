package org.yiliu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTests {

    private final WebhookAddress addresses = new WebhookAddress(new NotificationSettings(
            "https://yiliu.example.edu",
            "yiliu@example.edu",
            LocalTime.of(8, 30),
            3,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofMinutes(5),
            Duration.ofDays(180),
            new NotificationSettings.Webhooks(
                    List.of("hooks.example.edu", "*.cms.example.edu"), false, false, Duration.ofSeconds(2))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1"
            })
    void refusesWhatIsNotOfThePublicInternet(String address) throws UnknownHostException {
        assertThat(addresses.mayConnect(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.215.14",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "2606:4700::6810:84e5",
                "2400:3200::1"
            })
    void acceptsThePublicInternet(String address) throws UnknownHostException {
        assertThat(addresses.mayConnect(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.edu/x, ''",
        "https://HOOKS.example.edu:8443/x?y=1, ''",
        "https://a.cms.example.edu/, ''",
        "https://cms.example.edu/, notification.webhook.host-not-allowed",
        "https://evilcms.example.edu/, notification.webhook.host-not-allowed",
        "http://hooks.example.edu/, notification.webhook.not-https",
        "https://u@hooks.example.edu/, notification.webhook.bad-address",
        "https:///x, notification.webhook.bad-address",
        "javascript:alert(1), notification.webhook.bad-address"
    })
    void judgesTheAddressAsWritten(String address, String fault) {
        assertThat(addresses.fault(address).orElse("")).isEqualTo(fault);
    }
}
