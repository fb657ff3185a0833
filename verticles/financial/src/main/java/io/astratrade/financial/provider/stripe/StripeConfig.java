package io.astratrade.financial.provider.stripe;

import io.astratrade.platform.config.ConfigReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Settings of the Stripe adapter.
 *
 * @param url where its API is, without a path
 * @param key the secret key
 * @param webhookSecrets any of which signs what is sent to us
 * @param tolerance how old a signature may be
 * @param returnUrl where a bank sends the card's owner after a 3-D Secure challenge
 */
public record StripeConfig(URI url, String key, List<String> webhookSecrets, Duration tolerance, String returnUrl) {
    private static final String AN_ADDRESS = "an URL like https://api.stripe.com";

    public static StripeConfig read(ConfigReader reader) {
        return new StripeConfig(
                reader.required("payment.stripe.url", AN_ADDRESS, StripeConfig::address, null),
                reader.optionalText("payment.stripe.key"),
                reader.list("payment.stripe.webhook_secrets"),
                reader.duration("payment.stripe.tolerance"),
                reader.required(
                        "payment.stripe.return_url",
                        AN_ADDRESS,
                        text -> address(text).toString(),
                        ""));
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !String.valueOf(address.getScheme()).startsWith("http")) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    /** Without secrets, so that no log can show them. */
    @Override
    public String toString() {
        return "Stripe at " + url;
    }
}
