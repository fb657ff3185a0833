package io.astratrade.financial.plan;

import io.astratrade.codec.amount.AmountException;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.plan.domain.Plan;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the plans of conf/financial.yaml: `financial.plans.NAME.rank` and each version as `financial.plans.NAME.vN`. */
public final class PlanConfig {
    private static final String SECTION = "financial.plans";
    private static final Pattern VERSION = Pattern.compile("financial\\.plans\\.([a-z]+)\\.v([1-9][0-9]{0,5})\\..+");

    private record Version(String name, int number) {
        Plan read(ConfigReader reader) {
            String plan = "plans." + name;
            String at = plan + ".v" + number + ".";
            return new Plan(
                    name,
                    number,
                    reader.integer(plan + ".rank", 0, 1_000),
                    price(reader, at + "monthly"),
                    price(reader, at + "yearly"),
                    reader.list(at + "entitlements"));
        }
    }

    private PlanConfig() {}

    /** Errors go to the reader. */
    public static PlanCatalogue read(Config config, ConfigReader reader) {
        List<Plan> plans =
                versions(config).stream().map(version -> version.read(reader)).toList();
        try {
            return new PlanCatalogue(plans);
        } catch (IllegalArgumentException e) {
            reader.error(SECTION + ": " + e.getMessage());
            return null;
        }
    }

    private static Set<Version> versions(Config config) {
        Set<Version> found = new LinkedHashSet<>();
        for (String key : config.keysBelow(SECTION)) {
            Matcher version = VERSION.matcher(key);
            if (version.matches()) {
                found.add(new Version(version.group(1), Integer.parseInt(version.group(2))));
            }
        }
        return found;
    }

    private static Money price(ConfigReader reader, String key) {
        return reader.required(key, "an amount of USD like 9.95", PlanConfig::cents, Money.ZERO);
    }

    private static Money cents(String text) {
        try {
            Money price = Money.parse(text);
            if (price.micros() < 0 || price.micros() % 10_000 != 0) {
                throw new IllegalArgumentException("not in whole cents");
            }
            return price;
        } catch (AmountException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
